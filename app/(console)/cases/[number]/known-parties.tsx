import { ManagerClock } from "@/components/cases/manager-clock";
import type { KnownParty } from "@/components/cases/party-list";
import { LevelBadge } from "@/components/ui/level-badge";
import type { CaseFile } from "@/domain/cases/case-file";
import { maskName } from "@/domain/people/rules/mask";

/** Who may be liable in a case as far as it is known: those reported, the managers with their clock, the group. */
export function knownParties(file: CaseFile, now: Date): KnownParty[] {
  const clock = file.clock ? <ManagerClock clock={file.clock} now={now} /> : null;
  const people = file.people.flatMap((person): KnownParty[] => {
    const base = {
      subject: { kind: "person" as const, id: person.personId },
      name: maskName(person.displayName),
      standing: (
        <span className="inline-flex items-center gap-1.5 text-message font-semibold">
          {person.score}
          <LevelBadge level={person.level} letterOnly />
        </span>
      ),
    };
    const parties: KnownParty[] = [];
    if (person.reported) {
      parties.push({ ...base, role: "sender", clock: null }, { ...base, role: "organiser", clock: null });
    }
    if (person.role === "creator" || person.role === "manager") parties.push({ ...base, role: "manager", clock });
    return parties;
  });
  if (!file.group) return people;
  return [
    ...people,
    {
      subject: { kind: "group", id: file.group.id },
      role: "group",
      name: file.group.name,
      standing: null,
      clock: null,
    },
  ];
}
