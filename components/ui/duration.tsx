import { useDuration } from "@/components/ui/use-duration";

/** A length of time in words; `ms` may be negative, its sign is dropped. */
export function Duration({ ms }: { ms: number }) {
  return <span className="whitespace-nowrap">{useDuration()(ms)}</span>;
}
