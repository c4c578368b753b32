import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { cn } from "@/components/ui/cn";
import { KeyCap } from "@/components/ui/key-cap";

export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** The key shown after the label; the shortcut itself is bound by `useShortcuts`. */
    keyCap?: string;
    /** Work is running: the button stays focusable and says so. A click does nothing; ActionForm ignores a second send. */
    pending?: boolean;
    icon?: ReactNode;
  };

/** A button. Label it with verb and object; say next to it why it is disabled. */
export function Button({ variant, size, keyCap, pending, icon, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={cn(buttonClass({ variant, size }), className)}
    >
      {pending ? <LoaderCircle className="size-3.5 motion-safe:animate-spin" aria-hidden="true" /> : icon}
      {children}
      {keyCap ? <KeyCap>{keyCap}</KeyCap> : null}
    </button>
  );
}
