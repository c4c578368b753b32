"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { AskNotices } from "@/components/cases/preview-answer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";

/** The notices of the decision in full, worked out by the server when opened. */
export function NoticesDialog({ posted, ask }: { posted: unknown; ask: AskNotices }) {
  const t = useTranslations("cases.decide");
  const [open, setOpen] = useState(false);
  const [notices, setNotices] = useState<ReactNode>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setNotices(null);
        ask(posted).then(setNotices, () => setNotices(t("previewFailed")));
      }}
      wide
      title={t("noticesTitle")}
      trigger={
        <button type="button" className="link min-h-6 text-support">
          {t("noticesFull")}
        </button>
      }
    >
      <DialogBody>{notices ?? <SkeletonRows rows={6} />}</DialogBody>
    </Dialog>
  );
}
