import { cn } from "@/components/ui/cn";

/** First character of a (masked) name. Decoration: the name stands beside it. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  const first = Array.from(name.trim())[0] ?? "?";
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-grid shrink-0 place-items-center rounded-full border border-border-strong bg-surface-3 text-text-2",
        large ? "size-8 text-body" : "size-6 text-micro",
      )}
    >
      {first}
    </span>
  );
}
