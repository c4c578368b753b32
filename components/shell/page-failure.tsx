"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorState } from "@/components/ui/error-state";

/** What a failed page says: it did not open, what may have been saved, the number, and try again. */
export function PageFailure({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common.failed");
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <div className="pt-11">
      <ErrorState
        title={t("title")}
        saved={t("saved")}
        reference={reference}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              {t("retry")}
            </Button>
            <ButtonLink href="/" prefetch={false}>
              {t("home")}
            </ButtonLink>
          </>
        }
      />
    </div>
  );
}
