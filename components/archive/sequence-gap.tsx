import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FoundMessage } from "@/domain/archive/found";
import { formatNumber } from "@/lib/format";

/** Says that messages between two numbers of the group never came; nothing where none is missing. */
export function SequenceGap({ before, after }: { before: FoundMessage | undefined; after: FoundMessage }) {
  const t = useTranslations("archive.talk");
  if (!before || before.sequence === null || after.sequence === null) return null;
  const count = after.sequence - before.sequence - 1;
  if (count < 1) return null;
  return (
    <p className="flex items-center gap-2 bg-warn-soft px-4 py-1.5 text-support text-warn md:px-5">
      <TriangleAlert className="size-3.5 shrink-0" aria-hidden="true" />
      {count === 1
        ? t("gapOne", { from: before.sequence + 1 })
        : t("gap", { from: before.sequence + 1, until: after.sequence - 1, count: formatNumber(count) })}
    </p>
  );
}
