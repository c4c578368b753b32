"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print dialog. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button icon={<Printer className="size-3.5" aria-hidden="true" />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
