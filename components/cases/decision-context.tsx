"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { type Draft, emptyDraft, type Quote } from "@/components/cases/decision-draft";

interface DraftState {
  draft: Draft;
  /** When the draft was last kept in this browser tab; null before anything was filled in. */
  savedAt: Date | null;
  change: (part: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) => void;
  clear: () => void;
}

const DraftContext = createContext<DraftState | null>(null);

/** The draft of the decision around; null where none can be made. */
export const useDraft = () => use(DraftContext);

/**
 * Holds what is being decided for the conversation (quotes) and the panel alike. Kept in the tab's own storage, so that a
 * reload or a lost connection loses nothing; gone when the tab is closed or the decision is submitted.
 */
export function DecisionContext({
  caseId,
  start,
  active,
  children,
}: {
  caseId: string;
  /** Whether the viewer can decide the case now; otherwise there is no draft. */
  active: boolean;
  start: Parameters<typeof emptyDraft>[0];
  children: ReactNode;
}) {
  const key = `decision-draft:${caseId}`;
  const [draft, setDraft] = useState(() => emptyDraft(start));
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (!kept) return;
    const { at, ...found } = JSON.parse(kept) as Draft & { at: string };
    setDraft((fresh) => ({ ...fresh, ...found }));
    setSavedAt(new Date(at));
  }, [key]);

  const change = useCallback<DraftState["change"]>(
    (part) =>
      setDraft((old) => {
        const next = { ...old, ...(typeof part === "function" ? part(old) : part) };
        const at = new Date();
        sessionStorage.setItem(key, JSON.stringify({ ...next, at: at.toISOString() }));
        queueMicrotask(() => setSavedAt(at));
        return next;
      }),
    [key],
  );
  const clear = useCallback(() => sessionStorage.removeItem(key), [key]);
  const value = useMemo(() => ({ draft, savedAt, change, clear }), [draft, savedAt, change, clear]);
  return <DraftContext value={active ? value : null}>{children}</DraftContext>;
}

/** Whether two quotes are of the same message. */
export const sameQuote = (a: Quote, b: Quote) => a.messageId === b.messageId && a.groupId === b.groupId;
