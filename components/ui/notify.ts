"use client";

/** Says what was done; with `undo` where it can be taken back. What shows it is loaded apart from the pages. */
export async function notify(message: string, undo?: { label: string; onUndo: () => void }): Promise<void> {
  const { toast } = await import("sonner");
  toast(message, undo ? { action: { label: undo.label, onClick: undo.onUndo } } : undefined);
}
