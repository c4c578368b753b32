import { useTranslations } from "next-intl";
import { productOf } from "@/components/cases/product";
import { ScoreChange } from "@/components/ui/score-change";
import type { PersonConsequence } from "@/domain/cases/consequences";

type Entry = PersonConsequence["entries"][number];

/** One entry's arithmetic under a liable person: “16 × 150%（同类第 2 次）× 50%”, and the points. */
export function EntryArithmetic({ entry }: { entry: Entry }) {
  const t = useTranslations("cases.effect");
  const notes: string[] = [];
  if (entry.priorCaseIds.length > 0) notes.push(t("repeat", { nth: entry.priorCaseIds.length + 1 }));
  if (entry.cap) notes.push(t(entry.cap === "vicarious" ? "capVicarious" : "capEntry"));
  if (entry.minor) notes.push(t(entry.minor));
  return (
    <p className="flex flex-wrap justify-between gap-x-3 text-support">
      <span className="text-text-2">
        {entry.warning ? t("warning") : productOf(entry)}
        {notes.map((note) => (
          <span key={note} className="ml-1.5">
            {note}
          </span>
        ))}
      </span>
      {entry.warning ? null : (
        <span className="font-semibold">
          {entry.points > 0 ? t("points", { points: entry.points }) : t("noPoints")}
        </span>
      )}
    </p>
  );
}

/** “84 B → 72 C”, or that nothing changes. */
export function PersonScore({ person }: { person: Pick<PersonConsequence, "before" | "after"> }) {
  return <ScoreChange before={person.before} after={person.after} />;
}
