import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-state";
import { RevealField } from "@/components/people/reveal-field";
import { VerificationBadge } from "@/components/people/verification-badge";
import { type Definition, DefinitionList } from "@/components/ui/definition-list";
import { Panel, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { PersonView } from "@/domain/people/queries/get-person";
import type { SubmissionView } from "@/domain/people/queries/get-submission";
import type { DocumentKind, RevealableField, VerificationMethod, VerificationState } from "@/domain/people/vocabulary";
import { formatDateTime } from "@/lib/format";

/** Identity of a person or of a submission, masked on the server; one field at a time can be shown with a reason. */
export function IdentityPanel({
  personId,
  submissionId,
  identity,
  reveal,
  sameDocument,
  state,
  method,
  verifiedAt,
  action,
}: {
  personId: string;
  submissionId?: string;
  identity: PersonView["identity"];
  reveal: PersonView["reveal"] | SubmissionView["reveal"];
  sameDocument: PersonView["sameDocument"];
  state: VerificationState;
  method?: string | null;
  verifiedAt?: Date | null;
  action: FormAction;
}) {
  const t = useTranslations("people");
  const refusal = reveal.allowed === "yes" ? null : t(`reveal.${reveal.allowed}`);
  const field = (name: RevealableField, masked: string | null) => {
    if (!masked) return <span className="text-text-3">{t("identity.none")}</span>;
    const seen = reveal.last[name];
    const last = seen ? { who: seen.who ?? seen.role, when: formatDateTime(seen.at) } : ("never" as const);
    const shared = { personId, submissionId, left: reveal.left, refusal, action };
    return <RevealField {...shared} field={name} masked={masked} last={last} />;
  };
  const kind = identity.documentKind as DocumentKind | null;
  const items: Definition[] = [
    { term: t("identity.name"), value: field("realName", identity.realName) },
    {
      term: t("identity.document"),
      value: field("documentNumber", identity.documentNumber),
      note: kind ? t(`documentKind.${kind}`) : undefined,
    },
    { term: t("identity.mobile"), value: field("mobile", identity.mobile) },
    { term: t("identity.state"), value: <VerificationBadge state={state} /> },
    ...(method ? [{ term: t("identity.method"), value: t(`method.${method as VerificationMethod}`) }] : []),
    ...(verifiedAt ? [{ term: t("identity.at"), value: <Time at={verifiedAt} /> }] : []),
  ];
  return (
    <Panel>
      <PanelHead title={t("identity.title")} note={t("accesses")} />
      <DefinitionList items={items} />
      <p className="border-t border-border px-3 py-2 text-support text-text-2">
        {sameDocument.accounts > 0 ? t("identity.same", sameDocument) : t("identity.noneSame")}
      </p>
    </Panel>
  );
}
