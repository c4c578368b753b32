import { useTranslations } from "next-intl";
import { RoleTag } from "@/components/ui/role-tag";
import type { SenderLabel } from "@/domain/archive/found-page";
import type { SenderRole } from "@/domain/archive/vocabulary";

/** A sender: masked name with the person's code as title, and the role at the time where the platform said it. */
export function Sender({
  sender,
  role,
  href,
}: {
  sender: SenderLabel | undefined;
  role: SenderRole | null;
  href?: string | undefined;
}) {
  const t = useTranslations("archive");
  return (
    <>
      {sender && href ? (
        <a href={href} title={sender.code} className="hover:text-accent hover:underline">
          {sender.label}
        </a>
      ) : (
        <span title={sender?.code}>{sender?.label ?? t("unknownSender")}</span>
      )}
      {role ? <RoleTag owner={role === "creator"}>{t(`role.${role}`)}</RoleTag> : null}
    </>
  );
}
