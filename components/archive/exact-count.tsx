"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/format";

type State =
  | { kind: "idle" | "failed" | "cancelled" }
  | { kind: "running"; counted: number; done: number; parts: number }
  | { kind: "done"; total: number };

/**
 * The number of a result of which only “more than 10,000” is known, counted through on request: says how far it is, can be
 * cancelled, in the database too.
 */
export function ExactCount({ path, search, more }: { path: string; search: string; more: string }) {
  const t = useTranslations("archive.exact");
  const [state, setState] = useState<State>({ kind: "idle" });
  const given = useRef<AbortController | null>(null);
  useEffect(() => () => given.current?.abort(), []);

  async function count() {
    const controller = new AbortController();
    given.current = controller;
    setState({ kind: "running", counted: 0, done: 0, parts: 0 });
    try {
      const answer = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ search }),
        signal: controller.signal,
      });
      if (!answer.ok || !answer.body) throw new Error("no answer");
      for await (const line of linesOf(answer.body)) {
        if ("failed" in line) throw new Error("failed");
        setState("total" in line ? { kind: "done", total: line.total } : { kind: "running", ...line });
      }
    } catch {
      setState({ kind: controller.signal.aborted ? "cancelled" : "failed" });
    }
  }

  if (state.kind === "done") return <>{t("count", { count: formatNumber(state.total) })}</>;
  if (state.kind === "running") {
    const percent = state.parts === 0 ? 0 : Math.floor((100 * state.done) / state.parts);
    return (
      <>
        {t("counting", { count: formatNumber(state.counted) })}
        <progress
          aria-label={t("progress")}
          value={state.done}
          max={Math.max(1, state.parts)}
          className="mx-2 h-1.5 w-24 align-middle accent-accent"
        />
        <span className="mr-2 font-normal text-text-2">{percent}%</span>
        <Button size="small" onClick={() => given.current?.abort()}>
          {t("cancel")}
        </Button>
      </>
    );
  }
  return (
    <>
      {more}
      <Button size="small" variant="quiet" className="ml-1 font-normal" onClick={count}>
        {t("ask")}
      </Button>
      {state.kind === "idle" ? null : <span className="ml-1 font-normal text-text-2">{t(state.kind)}</span>}
    </>
  );
}

type Line = { counted: number; done: number; parts: number } | { total: number } | { failed: string };

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
