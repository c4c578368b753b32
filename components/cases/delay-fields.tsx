"use client";

import { useTranslations } from "next-intl";
import { useDraft } from "@/components/cases/decision-context";
import type { DelayDraft } from "@/components/cases/decision-draft";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type DelayGround, delayGrounds } from "@/domain/cases/vocabulary";

const noDelay: DelayDraft = { ground: "", words: "", until: "" };

/** Telling a person later: ground, the ground in words, review date. Folded, since telling at once is the rule. */
export function DelayFields() {
  const t = useTranslations("cases.decide");
  const grounds = useTranslations("cases.delayGround");
  const state = useDraft();
  if (!state) return null;
  const { draft, change } = state;
  const delay = draft.delay ?? noDelay;
  const set = (part: Partial<DelayDraft>) => change({ delay: { ...delay, ...part } });
  return (
    <details open={delay.ground !== "" || undefined} className="border-t border-border pt-2">
      <summary className="min-h-6 font-semibold">{t("delay")}</summary>
      <p className="mb-1.5 text-support text-text-2">{t("delayHint")}</p>
      <div className="flex flex-col gap-2">
        <Select
          aria-label={t("delayGround")}
          value={delay.ground}
          onChange={(event) => set({ ground: event.target.value as DelayGround | "" })}
          options={[
            { value: "", label: t("delayNone") },
            ...delayGrounds.map((ground) => ({ value: ground, label: grounds(ground) })),
          ]}
        />
        {delay.ground === "" ? null : (
          <>
            <Textarea
              aria-label={t("delayWords")}
              placeholder={t("delayWords")}
              rows={2}
              maxLength={1000}
              value={delay.words}
              onChange={(event) => set({ words: event.target.value })}
            />
            <Input
              type="datetime-local"
              aria-label={t("delayUntil")}
              value={delay.until}
              onChange={(event) => set({ until: event.target.value })}
              className="w-52"
            />
          </>
        )}
      </div>
    </details>
  );
}
