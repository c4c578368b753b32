import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SubjectKind } from "@/domain/audit/vocabulary";

/** Pages that are found by id and open to whoever sees the whole log; cases and measures are found by their numbers. */
const pages: Partial<Record<SubjectKind, string>> = {
  appeal: "/appeals",
  group: "/groups",
  hold: "/retention/holds",
  order: "/orders",
  person: "/people",
};

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Kind and id of a subject, or its name where it has one; `linked` leads to its page. */
export function SubjectRef({
  kind,
  id,
  name = null,
  linked = false,
}: {
  kind: SubjectKind;
  id: string;
  name?: string | null;
  linked?: boolean;
}) {
  const t = useTranslations("audit.subjects");
  const short = uuid.test(id) ? id.slice(-6) : id;
  const page = linked && uuid.test(id) ? pages[kind] : undefined;
  const shown = (
    <span className="break-all font-mono text-support text-text-2" title={id}>
      {linked ? id : short}
    </span>
  );
  if (name && !linked) return <span title={id}>{`${t(kind)} ${name}`}</span>;
  return (
    <>
      {t(kind)}{" "}
      {page ? (
        <Link href={`${page}/${id}`} className="link relative z-1">
          {shown}
        </Link>
      ) : (
        shown
      )}
    </>
  );
}
