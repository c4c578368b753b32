import { cva, type VariantProps } from "class-variance-authority";

/** Looks of a button; links that act as buttons use the same. */
export const buttonClass = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border no-underline transition-colors",
    "disabled:cursor-not-allowed disabled:border-border disabled:bg-surface-3 disabled:text-text-3",
    "aria-disabled:cursor-not-allowed aria-disabled:border-border aria-disabled:bg-surface-3 aria-disabled:text-text-3",
  ],
  {
    variants: {
      variant: {
        primary:
          "border-accent bg-accent font-semibold text-on-accent hover:not-disabled:border-accent-hover hover:not-disabled:bg-accent-hover [&_kbd]:border-b [&_kbd]:border-current [&_kbd]:bg-transparent [&_kbd]:text-inherit",
        secondary: "border-border-strong bg-surface text-text hover:not-disabled:bg-surface-3",
        quiet: "border-transparent bg-transparent text-text-2 hover:not-disabled:bg-surface-3 disabled:bg-transparent",
        danger: "border-border-strong bg-surface text-danger hover:not-disabled:bg-danger-soft",
        "danger-fill":
          "border-danger-fill bg-danger-fill font-semibold text-on-danger hover:not-disabled:brightness-90 [&_kbd]:border-b [&_kbd]:border-current [&_kbd]:bg-transparent [&_kbd]:text-inherit",
      },
      size: {
        small: "h-6 px-2 text-support pointer-coarse:min-h-10",
        default: "h-7 px-2.5 text-body pointer-coarse:min-h-10",
        large: "h-8 px-3 text-body pointer-coarse:min-h-10",
        touch: "h-10 px-4 text-message",
      },
    },
    defaultVariants: { variant: "secondary", size: "default" },
  },
);

export type ButtonLook = VariantProps<typeof buttonClass>;
