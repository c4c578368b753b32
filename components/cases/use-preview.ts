"use client";

import { useEffect, useRef, useState } from "react";
import type { AskPreview, PreviewAnswer } from "@/components/cases/preview-answer";

/** Pause in typing or clicking before the server is asked (ms). */
const PAUSE_MS = 350;

/**
 * Keeps the preview of what is filled in. `posted` null asks nothing. While a newer answer is on its way the old one stays
 * and `busy` says so; answers that were overtaken are dropped.
 */
export function usePreview(posted: unknown | null, ask: AskPreview) {
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);
  const key = posted === null ? null : JSON.stringify(posted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt asks again with the same key
  useEffect(() => {
    const turn = ++latest.current;
    if (key === null) {
      setAnswer(null);
      setBusy(false);
      return;
    }
    setBusy(true);
    const timer = setTimeout(async () => {
      const next = await ask(JSON.parse(key)).catch(() => null);
      if (turn !== latest.current) return;
      setBusy(false);
      setFailed(next === null);
      if (next) setAnswer(next);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, ask, attempt]);

  return { answer, busy, failed, retry: () => setAttempt((n) => n + 1) };
}
