import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

/** Names the measure and the version the viewer saw, in a form about it. */
export function MeasureVersion({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="measureId" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Why: asked wherever a measure is refused, ended or shortened. */
export function ReasonField({ hint }: { hint: string }) {
  const t = useTranslations("measures.act");
  return (
    <Field name="reason" label={t("reason")} hint={hint} required>
      <Textarea rows={3} maxLength={1000} />
    </Field>
  );
}

/** One row of a confirmation: label at the left, what it says beside it. */
export function ConfirmRow({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-3 gap-y-1 py-2.5 first:pt-0 last:pb-0 md:grid-cols-[72px_minmax(0,1fr)]">
      <dt className="text-text-2">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
