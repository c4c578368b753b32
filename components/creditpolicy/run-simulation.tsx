"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type FormAction, IDLE } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";

type Progress = { looked: number; people: number; done: boolean };

/** Goes through everybody a slice at a time, shows how far it is, and can be stopped and taken up again. */
export function RunSimulation({
  draft,
  begun,
  action,
}: {
  draft: { id: string; version: number };
  begun: Progress | null;
  action: FormAction;
}) {
  const t = useTranslations("creditpolicy");
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | null>(begun);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const stopped = useRef(false);

  async function run() {
    stopped.current = false;
    setProblem(null);
    setRunning(true);
    while (!stopped.current) {
      const form = new FormData();
      form.set("draftId", draft.id);
      form.set("version", String(draft.version));
      const answer = await action(IDLE, form).catch(() => null);
      if (answer?.status !== "done") {
        setProblem(answer?.message ?? t("failed"));
        break;
      }
      const next = answer.data as Progress;
      setProgress(next);
      if (next.done) {
        router.refresh();
        break;
      }
    }
    setRunning(false);
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      {running ? (
        <Button
          onClick={() => {
            stopped.current = true;
          }}
        >
          {t("stop")}
        </Button>
      ) : (
        <Button variant="primary" onClick={() => void run()}>
          {progress ? t("continue") : t("simulate")}
        </Button>
      )}
      {progress ? (
        <>
          <progress className="h-1.5 w-40 accent-accent" value={progress.looked} max={Math.max(1, progress.people)} />
          <span role="status">{t("progress", { looked: progress.looked, people: progress.people })}</span>
        </>
      ) : (
        <span className="text-text-2">{t("notYet")}</span>
      )}
      {problem ? (
        <p role="alert" className="basis-full text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
