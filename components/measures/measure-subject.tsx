import Link from "next/link";
import type { MeasureRow } from "@/domain/measures/queries/list-measures";
import { maskName } from "@/domain/people/rules/mask";

/** Whom or which group a measure hits: the name (a person's masked) with its code; a link to its page. */
export function MeasureSubject({ person, group }: Pick<MeasureRow, "person" | "group">) {
  if (person) return <Named href={`/people/${person.id}`} name={maskName(person.displayName)} code={person.code} />;
  if (group) return <Named href={`/groups/${group.id}`} name={group.name} code={group.code} />;
  return null;
}

function Named({ href, name, code }: { href: string; name: string; code: string }) {
  return (
    <span>
      <Link href={href} className="link relative z-1">
        <bdi>{name}</bdi>
      </Link>
      <span className="ml-1.5 whitespace-nowrap text-support text-text-3">{code}</span>
    </span>
  );
}
