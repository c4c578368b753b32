"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";

/** Ends the session and goes to the sign-in page. */
export function SignOutButton({ label, className }: { label: string; className?: string }) {
  const [leaving, setLeaving] = useState(false);
  return (
    <button
      type="button"
      className={className}
      aria-disabled={leaving}
      onClick={async () => {
        if (leaving) return;
        setLeaving(true);
        const { signOut } = await import("next-auth/react");
        await signOut({ callbackUrl: "/sign-in" });
      }}
    >
      <LogOut className="size-4 text-text-2" aria-hidden="true" />
      {label}
    </button>
  );
}
