import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type TimelineStep = {
  key: string;
  label: ReactNode;
  time?: ReactNode;
  /** `mark` is the step the clock counts from; `now` the current one; `future` has not happened. */
  state?: "past" | "mark" | "now" | "future";
};

const DOT = {
  past: "bg-text-2",
  mark: "bg-warn",
  now: "bg-accent ring-2 ring-accent-line ring-offset-2 ring-offset-surface-2",
  future: "border-[1.5px] border-control bg-surface-2",
} as const;

/** Steps of a case or appeal from left to right; solid line behind what happened, dashed before what will. */
export function TimelineStrip({ steps, label }: { steps: TimelineStep[]; label: string }) {
  return (
    <ol aria-label={label} className="flex overflow-x-auto p-1 text-support leading-4">
      {steps.map(({ key, label: name, time, state = "past" }, index) => (
        <li
          key={key}
          aria-current={state === "now" ? "step" : undefined}
          className="relative min-w-24 flex-1 pr-1.5 pt-3.5"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={cn(
                "absolute inset-x-0 top-1 border-t-[1.5px] border-border-strong",
                steps[index + 1]?.state === "future" && "border-dashed",
              )}
            />
          ) : null}
          <span aria-hidden="true" className={cn("absolute left-0 top-0 size-[9px] rounded-full", DOT[state])} />
          <span className={cn("block font-medium", state === "future" && "text-text-3")}>{name}</span>
          {time ? <span className="block text-text-3">{time}</span> : null}
        </li>
      ))}
    </ol>
  );
}
