import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";

export interface StripFigure {
  key: string;
  label: string;
  value: ReactNode;
  note?: ReactNode;
}

/** The figures at the head of the overview, side by side. */
export function FigureStrip({ figures, label }: { figures: readonly StripFigure[]; label: string }) {
  return (
    <Panel aria-label={label}>
      <dl className="grid grid-cols-2 sm:grid-cols-3 xl:grid-cols-6 [&>div]:border-border max-xl:[&>div]:border-b xl:[&>div+div]:border-l">
        {figures.map(({ key, label: name, value, note }) => (
          <div key={key} className="min-w-0 px-3.5 py-2.5">
            <dt className="text-support text-text-2">{name}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2">
              <span className="whitespace-nowrap text-figure font-bold">{value}</span>
              {note ? <span className="text-support text-text-2">{note}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
