import { useTranslations } from "next-intl";
import { ActionName } from "@/components/audit/action-name";
import { ActorName } from "@/components/audit/actor-name";
import { OutcomeBadge } from "@/components/audit/outcome-badge";
import { SubjectRef } from "@/components/audit/subject-ref";
import { Badge } from "@/components/ui/badge";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import { type SubjectKind, subjectKinds } from "@/domain/audit/vocabulary";
import type { AuditEntryView } from "@/domain/desk/queries/audit-entry";

const subjectOf = (name: string): SubjectKind | undefined =>
  subjectKinds.find((kind) => `${kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Id` === name);

/** Who, when, what, on what, from where. */
export function EntryFacts({ entry }: { entry: AuditEntryView }) {
  const t = useTranslations("audit");
  const roles = useTranslations("shell.roles");
  const role = entry.actorRole as "lead";
  const mono = (text: string) => <span className="break-all font-mono text-support">{text}</span>;
  const items: (Definition | null)[] = [
    {
      key: "recorded",
      term: t("entry.recorded"),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          <Time at={entry.recordedAt} show="seconds" />
          {entry.demo ? (
            <Badge tone="outline" dense>
              {t("demo")}
            </Badge>
          ) : null}
        </span>
      ),
    },
    entry.demo ? { key: "asOf", term: t("entry.asOf"), value: <Time at={entry.asOf} show="seconds" /> } : null,
    {
      key: "actor",
      term: t("entry.actor"),
      value: <ActorName actor={entry} />,
      note: entry.actorId ? mono(entry.actorId) : undefined,
    },
    roles.has(role) ? { key: "role", term: t("entry.role"), value: roles(role) } : null,
    {
      key: "action",
      term: t("entry.action"),
      value: <ActionName action={entry.action} />,
      note: mono(entry.action),
    },
    { key: "outcome", term: t("entry.outcome"), value: <OutcomeBadge outcome={entry.outcome} /> },
    {
      key: "subject",
      term: t("entry.subject"),
      value: <SubjectRef kind={entry.subjectKind} id={entry.subjectId} linked />,
    },
    ...Object.entries(entry.context).map(([name, id]) => {
      const kind = subjectOf(name);
      return {
        key: `context-${name}`,
        term: t("entry.context"),
        value: kind ? <SubjectRef kind={kind} id={id} linked /> : mono(`${name} ${id}`),
      };
    }),
    entry.authorityDecisionId
      ? { key: "authority", term: t("entry.authority"), value: mono(entry.authorityDecisionId) }
      : null,
    { key: "surface", term: t("entry.surface"), value: t(`surfaces.${entry.surface as "console"}`) },
    entry.ip ? { key: "ip", term: t("entry.address"), value: mono(entry.ip) } : null,
    entry.path ? { key: "path", term: t("entry.path"), value: mono(entry.path) } : null,
    { key: "request", term: t("entry.request"), value: mono(entry.requestId) },
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}
