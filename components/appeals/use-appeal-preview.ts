"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AppealPreview, AskAppealPreview } from "@/components/appeals/preview";

/** Pause in typing or clicking before the server is asked (ms). */
const PAUSE_MS = 350;

/**
 * Keeps the preview of what a form says. Any change makes the last answer stale, so that nothing is confirmed that was
 * not shown; answers that were overtaken are dropped.
 */
export function useAppealPreview(ask: AskAppealPreview, failed: string) {
  const [answer, setAnswer] = useState<AppealPreview | null>(null);
  const [stale, setStale] = useState(true);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const refresh = useCallback(
    (form: HTMLFormElement) => {
      const turn = ++latest.current;
      setStale(true);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        const next = await ask(new FormData(form)).catch((): AppealPreview => ({ ok: false, problems: [failed] }));
        if (turn !== latest.current) return;
        setAnswer(next);
        setStale(false);
      }, PAUSE_MS);
    },
    [ask, failed],
  );

  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );

  return { answer, stale, refresh };
}
