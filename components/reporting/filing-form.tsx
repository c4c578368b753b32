"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyCode } from "@/components/ui/copy-code";

/** What filing a report answers: what to say, and the code to follow it by. */
interface Filed {
  receipt: string;
  message: string;
}

/** The form of a report; once filed it gives way to the number and the receipt code, which are shown this once. */
export function FilingForm({
  action,
  label,
  receiptLabel,
  againLabel,
  children,
}: {
  action: FormAction;
  label: string;
  receiptLabel: string;
  againLabel: string;
  children: ReactNode;
}) {
  const [filed, setFiled] = useState<Filed | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (filed) answer.current?.focus();
  }, [filed]);
  if (filed) {
    return (
      <div ref={answer} tabIndex={-1} className="flex flex-col items-start gap-3 outline-none">
        <Banner tone="ok" role="status" className="w-full">
          <p>{filed.message}</p>
        </Banner>
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="text-support text-text-2">{receiptLabel}</span>
          <span className="font-mono text-heading font-semibold">
            <CopyCode code={filed.receipt} what={receiptLabel} />
          </span>
        </p>
        <Button onClick={() => setFiled(null)}>{againLabel}</Button>
      </div>
    );
  }
  return (
    <ActionForm
      action={action}
      label={label}
      quiet
      className="flex flex-col gap-4"
      onDone={({ data, message }) => setFiled({ receipt: (data as Filed).receipt, message: message ?? "" })}
    >
      {children}
    </ActionForm>
  );
}
