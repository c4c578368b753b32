"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useDraft } from "@/components/cases/decision-context";
import { type CategoryChoice, partyKey } from "@/components/cases/decision-draft";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import type { FindingRole } from "@/domain/credit/vocabulary";

/** Somebody who speaks in the stretch of conversation that is shown. */
export interface Talker {
  personId: string;
  /** Masked. */
  name: string;
}

/** Adds another person of the conversation as liable, such as an organiser. */
export function AddParty({ talkers, category }: { talkers: readonly Talker[]; category: CategoryChoice | undefined }) {
  const t = useTranslations("cases.decide");
  const role = useTranslations("cases.findingRole");
  const id = useId();
  const state = useDraft();
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState("");
  const roles = (category?.roles ?? []).filter((one): one is FindingRole => one !== "group" && one !== "manager");
  const [as, setAs] = useState<FindingRole | "">("");
  const chosenRole = as && roles.includes(as) ? as : (roles.at(-1) ?? "");
  if (!state) return null;

  function add() {
    const talker = talkers.find((one) => one.personId === who);
    if (!talker || !chosenRole) return;
    const party = {
      subject: { kind: "person" as const, id: talker.personId },
      role: chosenRole,
      name: talker.name,
    };
    const key = partyKey(party);
    state?.change(({ added, liable }) => ({
      added: [...added.filter((one) => partyKey(one) !== key), party],
      liable: [...liable.filter((one) => one !== key), key],
    }));
    setOpen(false);
  }

  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t("addPartyTitle")}
      trigger={
        <button type="button" className="link min-h-6 text-support">
          {t("addParty")}
        </button>
      }
    >
      <div className="flex flex-col gap-2">
        <p className="font-semibold">{t("addPartyTitle")}</p>
        {talkers.length === 0 ? (
          <p className="text-text-2">{t("addPartyNone")}</p>
        ) : (
          <>
            <label htmlFor={`${id}-who`} className="text-support text-text-2">
              {t("addPartyWho")}
            </label>
            <Select
              id={`${id}-who`}
              value={who}
              onChange={(event) => setWho(event.target.value)}
              placeholder={t("choose")}
              options={talkers.map(({ personId, name }) => ({ value: personId, label: name }))}
            />
            <label htmlFor={`${id}-as`} className="text-support text-text-2">
              {t("addPartyRole")}
            </label>
            <Select
              id={`${id}-as`}
              value={chosenRole}
              onChange={(event) => setAs(event.target.value as FindingRole)}
              options={roles.map((one) => ({ value: one, label: role(one) }))}
            />
            <Button variant="primary" disabled={!who || !chosenRole} onClick={add}>
              {t("addPartyDo")}
            </Button>
          </>
        )}
      </div>
    </Popover>
  );
}
