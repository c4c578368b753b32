"use client";

import { toast } from "sonner";

/** Says what was done; with `undo` where it can be taken back. */
export function notify(message: string, undo?: { label: string; onUndo: () => void }): void {
  toast(message, undo ? { action: { label: undo.label, onClick: undo.onUndo } } : undefined);
}
