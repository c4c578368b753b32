"use client";

import { Bookmark, MessageSquare, Paperclip, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { onBesideChanged } from "@/components/archive/beside-changed";
import type { BasketLineView, BesideView } from "@/components/archive/beside-view";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { buttonClass } from "@/components/ui/button-class";
import { Time } from "@/components/ui/time";
import { formatBytes, formatNumber } from "@/lib/format";

/** Lines of the basket shown beside the results. */
const SHOWN = 8;

/** The reader's basket for this basis, and the saved searches. Follows what is put in and saved in the results. */
export function Beside({
  initial,
  search,
  basis,
  now,
  cap,
  actions,
}: {
  initial: BesideView;
  /** Null before a search is run: there is no basis yet. */
  search: string | null;
  /** The basis in few words. */
  basis: string;
  now: string;
  /** A number from here on is “more than”. */
  cap: number;
  actions: { remove: FormAction; run: FormAction };
}) {
  const t = useTranslations("archive");
  const [view, setView] = useState(initial);
  useEffect(() => {
    const read = async () => {
      const query = search ? `?${new URLSearchParams({ s: search })}` : "";
      const answer = await fetch(`/archive/beside${query}`).catch(() => null);
      if (answer?.ok) setView((await answer.json()) as BesideView);
    };
    return onBesideChanged(() => void read());
  }, [search]);
  const { basket, saved } = view;
  const lines = basket?.lines ?? [];
  return (
    <>
      {search ? (
        <section aria-labelledby="basket-title" className="border-b border-border px-4 py-3">
          <div className="flex items-baseline gap-2">
            <h2 id="basket-title" className="shrink-0 font-semibold">
              {t("basket.title")}
            </h2>
            <span className="min-w-0 truncate text-support text-text-3" title={basis}>
              {t("basket.of", { count: lines.length, basis })}
            </span>
            <Link href="/archive/baskets" prefetch={false} className="link ml-auto shrink-0 text-support">
              {t("basket.all")}
            </Link>
          </div>
          {lines.length === 0 ? <p className="mt-1 text-support text-text-2">{t("basket.empty")}</p> : null}
          <ul aria-label={t("basket.title")} className="mt-1 divide-y divide-border">
            {lines.slice(0, SHOWN).map((line) => (
              <BasketLine
                key={line.id}
                line={line}
                now={now}
                remove={actions.remove}
                onRemoved={() =>
                  setView((before) => ({
                    ...before,
                    basket: before.basket && {
                      ...before.basket,
                      lines: before.basket.lines.filter(({ id }) => id !== line.id),
                    },
                  }))
                }
              />
            ))}
          </ul>
          {basket && lines.length > 0 ? (
            <Link
              href={`/archive/baskets/${basket.id}`}
              prefetch={false}
              className={`${buttonClass({ size: "small" })} mt-2 w-full`}
            >
              {lines.length > SHOWN ? t("basket.openAll", { count: lines.length }) : t("basket.open")}
            </Link>
          ) : null}
        </section>
      ) : null}
      <section aria-labelledby="saved-title" className="border-b border-border px-4 py-3">
        <div className="flex items-baseline gap-2">
          <h2 id="saved-title" className="font-semibold">
            {t("saved.title")}
          </h2>
          {saved.length > 0 ? (
            <Link href="/archive/saved" prefetch={false} className="link ml-auto text-support">
              {view.savedMore > 0 ? t("saved.manageMore", { count: view.savedMore }) : t("saved.manage")}
            </Link>
          ) : null}
        </div>
        {saved.length === 0 ? <p className="mt-1 text-support text-text-2">{t("saved.empty")}</p> : null}
        <ul aria-label={t("saved.title")} className="mt-1">
          {saved.map(({ id, name, lastTotal }) => (
            <li key={id}>
              <ActionForm action={actions.run} quiet>
                <input type="hidden" name="id" value={id} />
                <button
                  type="submit"
                  className="-mx-1.5 flex h-8 w-[calc(100%+12px)] items-center gap-2 rounded-control px-1.5 text-left hover:bg-surface-3 pointer-coarse:h-10"
                >
                  <Bookmark className="size-3.5 shrink-0 text-text-2" aria-hidden="true" />
                  <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                  <span className="text-support text-text-3">
                    <span className="sr-only">{t("saved.lastTime")}</span>
                    {lastTotal >= cap ? `${formatNumber(cap - 1)}+` : formatNumber(lastTotal)}
                  </span>
                </button>
              </ActionForm>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function BasketLine({
  line,
  now,
  remove,
  onRemoved,
}: {
  line: BasketLineView;
  now: string;
  remove: FormAction;
  onRemoved: () => void;
}) {
  const t = useTranslations("archive");
  const Icon = line.kind === "file" ? Paperclip : MessageSquare;
  const facts = [
    line.size ? formatBytes(line.size) : null,
    line.recalled ? t("basket.recalled") : null,
    line.edited ? t("basket.edited") : null,
    line.hasNote ? t("basket.withNote") : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 py-1.5 text-support">
      <Icon className="mt-0.5 size-3.5 text-text-2" aria-hidden="true" />
      <div className="min-w-0">
        <p>
          <b className="font-semibold">{line.kind ? t(`kind.${line.kind}`) : t("basket.gone")}</b>{" "}
          {line.sender ?? t("unknownSender")}
          {t("results.gap")}
          <Time at={line.sentAt} show="short" now={now} />
          {facts.length > 0 ? `${t("results.gap")}${facts.join(t("results.gap"))}` : null}
        </p>
        <p className="font-mono text-micro text-text-3" title={line.sha256}>
          sha256 {line.sha256.slice(0, 4)} {line.sha256.slice(4, 8)} … {line.sha256.slice(-2)}
        </p>
      </div>
      <ActionForm action={remove} onDone={onRemoved}>
        <input type="hidden" name="item" value={line.id} />
        <button
          type="submit"
          aria-label={t("basket.remove", { message: line.messageId })}
          title={t("basket.remove", { message: line.messageId })}
          className="grid size-6 place-items-center rounded-badge text-text-2 hover:bg-surface-3 pointer-coarse:size-10"
        >
          <X className="size-3.5" aria-hidden="true" />
        </button>
      </ActionForm>
    </li>
  );
}
