import { useTranslations } from "next-intl";
import { CoverageCell } from "@/components/retention/coverage-state";
import { COVERAGE_STATES } from "@/domain/archive/rules/coverage";

/** What the cells of the calendar say. */
export function CoverageLegend() {
  const t = useTranslations("retention.coverage");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-support text-text-2">
      {COVERAGE_STATES.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <CoverageCell state={state} className="shrink-0" />
          <span>
            <span className="text-text">{t(`state.${state}`)}</span> {t(`stateHint.${state}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
