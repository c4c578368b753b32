"use client";

import { Flag, FolderPlus, Lock, ShoppingBasket, UserRoundSearch, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState, useTransition } from "react";
import { besideChanged } from "@/components/archive/beside-changed";
import { ChosenDialog, chosenJson } from "@/components/archive/chosen-dialog";
import { type Choosable, useSelection } from "@/components/archive/selection";
import { sendersOnly } from "@/components/archive/senders-only";
import { type FormAction, type FormState, IDLE } from "@/components/forms/form-state";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { type Option, Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

/** What a reader may do with results; what is absent may not. */
export interface ChosenActions {
  basket?: FormAction;
  report?: FormAction;
  addToCase?: FormAction;
  hold?: FormAction;
}

type Doing = "report" | "case" | "hold";

/** What can be done with the chosen results, or with the one the keys are on; keys B, R, A, H. */
export function SelectionBar({
  search,
  caseNumber,
  categories,
  actions,
  reviewBy,
}: {
  search: string;
  /** The case the search is for, to begin with. */
  caseNumber: string;
  categories: readonly Option[];
  actions: ChosenActions;
  /** The day a hold is reviewed unless said otherwise, `2027-02-21`. */
  reviewBy: string;
}) {
  const t = useTranslations("archive.chosen");
  const selection = useSelection();
  const [doing, setDoing] = useState<{ what: Doing; messages: readonly Choosable[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [putting, startPutting] = useTransition();
  const chosen = selection?.chosen ?? [];
  const targets = () => (chosen.length > 0 ? chosen : focused());

  const put = () => {
    const messages = targets();
    const { basket } = actions;
    if (!basket || messages.length === 0 || putting) return;
    startPutting(async () => {
      const form = new FormData();
      form.set("$json", chosenJson(search, messages));
      const state = await basket(IDLE, form).catch((): FormState => ({ status: "failed" }));
      setProblem(state.status === "done" ? null : (state.message ?? t("failed")));
      if (state.status !== "done") return;
      const { added, already } = state.data as { added: number; already: number };
      notify(
        added === 0
          ? t("putBefore", { count: already })
          : already > 0
            ? t("putSome", { added, already })
            : t("put", { count: added }),
      );
      besideChanged();
      selection?.clear();
    });
  };
  const ask = (what: Doing) => {
    const messages = targets();
    if (messages.length > 0) setDoing({ what, messages });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: useShortcuts runs the newest of these
  const shortcuts = useMemo(
    () => [
      ...(actions.basket ? [{ key: "b", name: t("basket"), run: put }] : []),
      ...(actions.report ? [{ key: "r", name: t("report"), run: () => ask("report") }] : []),
      ...(actions.addToCase ? [{ key: "a", name: t("addToCase"), run: () => ask("case") }] : []),
      ...(actions.hold ? [{ key: "h", name: t("hold"), run: () => ask("hold") }] : []),
    ],
    [chosen, search, putting, t],
  );
  useShortcuts(shortcuts);

  const done = (message: string) => {
    notify(message);
    selection?.clear();
  };
  const senders = [...new Set(chosen.map(({ sender }) => sender))].filter((code) => code !== null);
  const dialog = (what: Doing) => ({
    open: doing?.what === what,
    onClose: () => setDoing(null),
    search,
    messages: doing?.messages ?? [],
    note: t("count", { count: doing?.messages.length ?? 0 }),
  });
  return (
    <>
      <div className="sticky bottom-14 z-10 md:bottom-0">
        {problem ? (
          <p role="alert" className="border-t border-border bg-danger-soft px-4 py-2 text-danger md:px-5">
            {problem}
          </p>
        ) : null}
        {chosen.length > 0 ? (
          <section
            aria-label={t("label")}
            className="flex items-center gap-2 overflow-x-auto border-t border-border-strong bg-surface-2 px-4 py-2 md:flex-wrap md:px-5"
          >
            <span role="status" className="mr-1 shrink-0 font-semibold">
              {t("count", { count: chosen.length })}
            </span>
            {actions.basket ? (
              <Button
                variant="primary"
                keyCap="B"
                pending={putting}
                icon={<ShoppingBasket className="size-3.5" aria-hidden="true" />}
                onClick={put}
              >
                {t("basket")}
              </Button>
            ) : null}
            {actions.addToCase ? (
              <Button
                keyCap="A"
                icon={<FolderPlus className="size-3.5" aria-hidden="true" />}
                onClick={() => ask("case")}
              >
                {t("addToCase")}
              </Button>
            ) : null}
            {actions.report ? (
              <Button keyCap="R" icon={<Flag className="size-3.5" aria-hidden="true" />} onClick={() => ask("report")}>
                {t("report")}
              </Button>
            ) : null}
            {actions.hold ? (
              <Button keyCap="H" icon={<Lock className="size-3.5" aria-hidden="true" />} onClick={() => ask("hold")}>
                {t("hold")}
              </Button>
            ) : null}
            {senders.length > 0 ? (
              <Button
                variant="quiet"
                icon={<UserRoundSearch className="size-3.5" aria-hidden="true" />}
                onClick={() => sendersOnly(senders.join(" "))}
              >
                {t("sendersOnly")}
              </Button>
            ) : null}
            <Button
              variant="quiet"
              icon={<X className="size-3.5" aria-hidden="true" />}
              onClick={() => selection?.clear()}
            >
              {t("clear")}
            </Button>
          </section>
        ) : null}
      </div>
      {actions.report ? (
        <ChosenDialog
          {...dialog("report")}
          title={t("report")}
          submit={t("reportNow")}
          action={actions.report}
          onDone={({ data }) => {
            const { reports, cases } = data as { reports: number; cases: string[] };
            done(t("reported", { count: reports, cases: cases.join(t("gap")) }));
          }}
        >
          <p className="text-support text-text-2">{t("reportNote")}</p>
          <Field name="category" label={t("category")} required>
            <Select placeholder={t("pick")} options={categories} />
          </Field>
          <Field name="words" label={t("words")} hint={t("wordsHint")}>
            <Textarea rows={4} maxLength={2000} />
          </Field>
        </ChosenDialog>
      ) : null}
      {actions.addToCase ? (
        <ChosenDialog
          {...dialog("case")}
          title={t("addToCase")}
          submit={t("addNow")}
          action={actions.addToCase}
          onDone={({ data }) => {
            const { added, already, number } = data as { added: number; already: number; number: string };
            done(already > 0 ? t("addedSome", { added, already, number }) : t("added", { count: added, number }));
          }}
        >
          <p className="text-support text-text-2">{t("addNote")}</p>
          <Field name="number" label={t("caseNumber")} required>
            <Input defaultValue={caseNumber} maxLength={40} autoComplete="off" />
          </Field>
          <Field name="note" label={t("note")} hint={t("noteHint")}>
            <Textarea rows={3} maxLength={500} />
          </Field>
        </ChosenDialog>
      ) : null}
      {actions.hold ? (
        <ChosenDialog
          {...dialog("hold")}
          title={t("hold")}
          submit={t("holdNow")}
          action={actions.hold}
          onDone={({ data }) => done(t("held", { number: (data as { number: string }).number }))}
        >
          <p className="text-support text-text-2">{t("holdNote")}</p>
          <Field name="reason" label={t("holdReason")} hint={t("holdReasonHint")} required>
            <Textarea rows={3} maxLength={1000} />
          </Field>
          <Field name="reviewAt" label={t("reviewAt")} required>
            <Input type="date" defaultValue={reviewBy} />
          </Field>
        </ChosenDialog>
      ) : null}
    </>
  );
}

/** The result that has the focus, if any. */
function focused(): Choosable[] {
  const box = document.activeElement?.closest("article")?.querySelector<HTMLElement>("[data-choose]");
  return box?.dataset.choose ? [JSON.parse(box.dataset.choose) as Choosable] : [];
}
