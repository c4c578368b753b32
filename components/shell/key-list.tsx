"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { boundShortcuts, setSingleKeys, singleKeysOn } from "@/components/shell/use-shortcuts";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { KeyCap } from "@/components/ui/key-cap";

/** The keys of the page one is on, and the switch that turns single keys off. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const t = useTranslations("common.keys");
  const [on, setOn] = useState(singleKeysOn);
  const [keys] = useState(boundShortcuts);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t("title")}>
      <DialogBody>
        <Checkbox
          label={t("single")}
          hint={t("singleHint")}
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
          <Row keyName="Ctrl K" name={t("palette")} />
          {keys.map(({ key, name }) => (
            <Row key={key} keyName={key.length === 1 ? key.toUpperCase() : key} name={name} />
          ))}
        </dl>
      </DialogBody>
    </Dialog>
  );
}

function Row({ keyName, name }: { keyName: string; name: string }) {
  return (
    <>
      <dt className="text-right">
        <span className="sr-only">{keyName}</span>
        <KeyCap>{keyName}</KeyCap>
      </dt>
      <dd>{name}</dd>
    </>
  );
}
