import { cn } from "@/components/ui/cn";

/** The mark: 鉴 in a serif face, white on accent, like a seal. Decoration beside the product's name. */
export function Seal({ small = false }: { small?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-grid shrink-0 place-items-center rounded-badge bg-accent font-serif font-bold leading-none text-on-accent",
        small ? "size-[26px] text-[15px]" : "size-8 text-[18px]",
      )}
    >
      鉴
    </span>
  );
}
