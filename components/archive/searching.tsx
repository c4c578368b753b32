"use client";

import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";

/** While a search runs: says so, and ends it, in the database too. */
export function Searching({ search }: { search: string }) {
  const t = useTranslations("archive.running");
  const [ending, setEnding] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search of this place never changes
  const end = useMemo(
    () => () => {
      setEnding(true);
      void fetch("/archive/cancel", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ search }),
      }).catch(() => setEnding(false));
    },
    [],
  );
  const shortcuts = useMemo(() => [{ key: "Escape", name: t("cancel"), run: end }], [end, t]);
  useShortcuts(shortcuts);
  return (
    <div>
      <div role="status" className="flex min-h-10 items-center gap-3 border-b border-border px-4 py-1.5 md:px-5">
        <LoaderCircle className="size-4 text-text-2 motion-safe:animate-spin" aria-hidden="true" />
        <span className="text-text-2">{ending ? t("ending") : t("running")}</span>
        <Button size="small" keyCap="Esc" pending={ending} onClick={end} className="ml-auto">
          {t("cancel")}
        </Button>
      </div>
      <div className="px-5">
        <SkeletonRows rows={6} />
      </div>
    </div>
  );
}
