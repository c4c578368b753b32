"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddParty, type Talker } from "@/components/cases/add-party";
import { useDraft } from "@/components/cases/decision-context";
import {
  type CategoryChoice,
  offeredParties,
  type Party,
  partyKey,
  quotesFor,
} from "@/components/cases/decision-draft";
import type { PreviewAnswer } from "@/components/cases/preview-answer";
import { Checkbox } from "@/components/ui/checkbox";

/** A party as the server knows it: the standing now, and for managers the clock. */
export interface KnownParty extends Party {
  standing: ReactNode;
  clock: ReactNode;
}

/** Who is liable: sender, managers with their clock, the group, and who was added; each with arithmetic when ticked. */
export function PartyList({
  parties,
  talkers,
  category,
  knowledge,
  answer,
}: {
  parties: readonly KnownParty[];
  talkers: readonly Talker[];
  category: CategoryChoice | undefined;
  /** Managers' knowledge is recorded in this case. */
  knowledge: boolean;
  answer: PreviewAnswer | null;
}) {
  const t = useTranslations("cases.decide");
  const role = useTranslations("cases.findingRole");
  const state = useDraft();
  if (!state) return null;
  const { draft, change } = state;
  const all: KnownParty[] = [
    ...offeredParties(parties, category),
    ...draft.added.map((party) => ({ ...party, standing: null, clock: null })),
  ];
  const previewed = answer?.ok ? answer.people : {};
  return (
    <section className="border-t border-border pt-3">
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <h3 className="font-semibold">{t("parties")}</h3>
        <AddParty talkers={talkers} category={category} />
      </div>
      <ul className="divide-y divide-dashed divide-border-strong">
        {all.map((party) => {
          const key = partyKey(party);
          const why = obstacle(party);
          const ticked = draft.liable.includes(key) && why === null;
          const shown = ticked && party.subject.kind === "person" ? previewed[party.subject.id] : undefined;
          return (
            <li key={key} className="py-2 first:pt-0">
              <div className="flex items-start gap-2">
                <Checkbox
                  checked={ticked}
                  disabled={why !== null}
                  onChange={(event) => {
                    const on = event.target.checked;
                    change(({ liable }) => ({ liable: on ? [...liable, key] : liable.filter((one) => one !== key) }));
                  }}
                  label={
                    <>
                      <span className="font-semibold">{party.name}</span>
                      <span className="ml-1.5 text-support text-text-2">{role(party.role)}</span>
                    </>
                  }
                />
                <span className="ml-auto">{shown?.score ?? party.standing}</span>
              </div>
              {why ? <p className="pl-6 text-support text-text-3">{why}</p> : null}
              {party.clock ? <div className="mt-1 pl-6">{party.clock}</div> : null}
              {shown ? <div className="pl-6">{shown.arithmetic}</div> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );

  function obstacle(party: Party): string | null {
    if (!category) return null;
    if (!category.roles.includes(party.role)) return t("notAllowed", { role: role(party.role) });
    if (party.role === "manager" && !category.ownConduct && !knowledge) return t("noKnowledge");
    const quotes = quotesFor(party, draft.quotes).length;
    if (party.role === "sender" && quotes === 0 && !draft.documentNumber.trim()) return t("noQuotes");
    return null;
  }
}
