"use client";

import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { besideChanged } from "@/components/archive/beside-changed";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";

/** Keeps the search under a name, for as long as its case or purpose lasts. */
export function SaveSearch({
  search,
  basis,
  action,
}: {
  search: string;
  basis: "case" | "purpose";
  action: FormAction;
}) {
  const t = useTranslations("archive.saved");
  const [open, setOpen] = useState(false);
  const saved = () => {
    setOpen(false);
    besideChanged();
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t("save")}
      trigger={
        <Button size="small" variant="quiet" icon={<Bookmark className="size-3.5" aria-hidden="true" />}>
          {t("save")}
        </Button>
      }
    >
      {/* The popover lies within the search's own form, which would be sent as well. */}
      <div onSubmit={(event) => event.stopPropagation()}>
        <ActionForm action={action} onDone={saved} className="flex flex-col gap-3" label={t("save")}>
          <input type="hidden" name="search" value={search} />
          <Field name="name" label={t("name")} hint={t(basis === "case" ? "endsWithCase" : "endsWithPurpose")} required>
            <Input maxLength={60} autoComplete="off" autoFocus />
          </Field>
          <Submit className="self-end">{t("keep")}</Submit>
        </ActionForm>
      </div>
    </Popover>
  );
}
