"use client";

import { useTranslations } from "next-intl";
import { ArgumentFields } from "@/components/appeals/argument-fields";
import { FileUploads } from "@/components/appeals/file-uploads";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";

/** The form of an appeal against a notice, or of the further review of an appeal's answer. */
export function AppealForm({
  action,
  against,
  uploaded,
}: {
  action: FormAction;
  against: { kind: "notice" | "appeal"; number: string };
  uploaded: readonly { id: string; name: string; mediaType: string }[];
}) {
  const t = useTranslations("appeals.form");
  const further = against.kind === "appeal";
  return (
    <ActionForm action={action} quiet label={t(further ? "furtherTitle" : "title")} className="flex flex-col gap-5">
      <input type="hidden" name={against.kind} value={against.number} />
      <ArgumentFields />
      <FileUploads uploaded={uploaded} address="/my/appeals/files" />
      <div>
        <Submit size="touch">{t(further ? "submitFurther" : "submit")}</Submit>
      </div>
    </ActionForm>
  );
}
