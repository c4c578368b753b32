"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** A search that its reader ended: nothing was read. */
export function Cancelled() {
  const t = useTranslations("archive.running");
  const router = useRouter();
  return (
    <EmptyState action={<Button onClick={() => router.refresh()}>{t("again")}</Button>}>{t("cancelled")}</EmptyState>
  );
}
