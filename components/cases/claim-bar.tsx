"use client";

import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { type FormAction, IDLE } from "@/components/forms/form-state";
import { Submit } from "@/components/forms/submit";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { useDuration } from "@/components/ui/use-duration";
import { formatClock } from "@/lib/format";

const MINUTE_MS = 60_000;

export interface Claim {
  name: string | null;
  mine: boolean;
  /** ISO 8601. */
  until: string;
}

/**
 * Who holds the case and how long still. The own claim gives a sign of life once a minute while the page is open and
 * somebody is at it.
 */
export function ClaimBar({
  caseId,
  claim,
  now,
  actions,
}: {
  caseId: string;
  claim: Claim | null;
  /** The server's clock at rendering, ISO 8601. */
  now: string;
  actions: { extend: FormAction; release: FormAction };
}) {
  const t = useTranslations("cases.head");
  const mine = claim?.mine ?? false;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {claim && !mine ? (
        <span className="inline-flex items-center gap-1 text-warn">
          <Lock className="size-3" aria-hidden="true" />
          {t("claimedBy", { name: claim.name ?? "", until: formatClock(claim.until) })}
        </span>
      ) : null}
      {claim && mine ? (
        <OwnClaim key={claim.until} caseId={caseId} claim={claim} now={now} extend={actions.extend} />
      ) : null}
      {claim ? null : <span className="text-text-3">{t("free")}</span>}
      {mine ? (
        <ActionForm action={actions.release}>
          <input type="hidden" name="caseId" value={caseId} />
          <Submit variant="quiet" size="small">
            {t("release")}
          </Submit>
        </ActionForm>
      ) : null}
    </span>
  );
}

/** Takes the case on; the key C does the same. */
export function ClaimButton({ caseId, claim }: { caseId: string; claim: FormAction }) {
  const t = useTranslations("cases.head");
  const button = useRef<HTMLSpanElement>(null);
  const shortcuts = useMemo(
    () => [{ key: "c", name: t("claim"), run: () => button.current?.querySelector("button")?.click() }],
    [t],
  );
  useShortcuts(shortcuts);
  return (
    <ActionForm action={claim}>
      <input type="hidden" name="caseId" value={caseId} />
      <span ref={button}>
        <Submit variant="primary" keyCap="C">
          {t("claim")}
        </Submit>
      </span>
    </ActionForm>
  );
}

function OwnClaim({ caseId, claim, now, extend }: { caseId: string; claim: Claim; now: string; extend: FormAction }) {
  const t = useTranslations("cases.head");
  const say = useDuration();
  const router = useRouter();
  const [until, setUntil] = useState(claim.until);
  const [left, setLeft] = useState(() => Date.parse(claim.until) - Date.parse(now));
  const [renewed, setRenewed] = useState(true);

  useEffect(() => {
    const opened = performance.now();
    const started = Date.parse(now);
    let active = true;
    const onInput = () => {
      active = true;
    };
    async function beat() {
      setLeft(Date.parse(until) - (started + performance.now() - opened));
      // Somebody who has left the desk lets the claim lapse.
      if (!active || document.hidden) return;
      active = false;
      const form = new FormData();
      form.set("caseId", caseId);
      const state = await extend(IDLE, form).catch(() => null);
      if (state?.status === "done") setUntil((state.data as { claimedUntil: string }).claimedUntil);
      else if (state?.status === "refused") router.refresh();
      setRenewed(state?.status === "done");
    }
    const timer = setInterval(beat, MINUTE_MS);
    const events = ["pointermove", "keydown", "scroll"] as const;
    for (const event of events) document.addEventListener(event, onInput, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const event of events) document.removeEventListener(event, onInput, { capture: true });
    };
  }, [caseId, extend, now, router, until]);

  if (left <= 0) return <span className="font-semibold text-danger">{t("lapsed")}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-accent">
      <Lock className="size-3" aria-hidden="true" />
      {t("claimedMine")}
      <span className="text-text-2">{t("claimedLeft", { duration: say(left) })}</span>
      {renewed ? null : <span className="text-danger">{t("lostConnection", { until: formatClock(until) })}</span>}
    </span>
  );
}
