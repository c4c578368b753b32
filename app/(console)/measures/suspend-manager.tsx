import { getTranslations } from "next-intl/server";
import { GroupEffects } from "@/components/measures/group-effects";
import { SuspendManagerDialog } from "@/components/measures/suspend-manager-dialog";
import { can } from "@/domain/access/rules/can";
import { roleOf } from "@/domain/kernel/actor";
import type { Ctx } from "@/domain/kernel/ctx";
import { DAY_MS, HOUR_MS } from "@/domain/kernel/time";
import { directGrounds } from "@/domain/measures/inputs";
import { suspensionPreview } from "@/domain/measures/queries/suspension-preview";
import { appealWindowMs, approvalWindowMs } from "@/domain/measures/rules/appeal-window";
import { maskName } from "@/domain/people/rules/mask";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { suspendManagerAction } from "./actions";
import { suspensionNoticeAction } from "./preview-actions";

/**
 * The button that suspends a manager directly, with its dialog, for a page about a person. Nothing for those who may not,
 * nor about a person who manages nothing.
 */
export async function SuspendManager({
  ctx,
  person,
  caseRef,
}: {
  ctx: Ctx;
  person: { id: string; code: string; displayName: string };
  caseRef?: { id: string; number: string };
}) {
  if (!can(roleOf(ctx.actor), "measure.suspend-directly")) return null;
  const t = await getTranslations("measures");
  const law = await getTranslations("notices.ground");
  // One day shows the end of a suspension that runs already, whatever is typed in the dialog.
  const preview = await suspensionPreview.ask(ctx, { personId: person.id, days: 1 });
  if (preview.groups.length === 0) return null;
  const running = preview.effectiveUntil > preview.endsAt ? preview.effectiveUntil : null;
  return (
    <SectionMessages namespaces={["measures"]}>
      <SuspendManagerDialog
        terms={{
          personId: person.id,
          name: maskName(person.displayName),
          code: person.code,
          startsAt: preview.startsAt.toISOString(),
          runningUntil: running?.toISOString() ?? null,
          appealUntil: preview.appealUntil.toISOString(),
          aloneUpToDays: preview.approval.withoutUpToDays,
          approvalHours: approvalWindowMs / HOUR_MS,
          appealDays: appealWindowMs / DAY_MS,
          grounds: directGrounds.map((value) => ({ value, label: t(`ground.${value}`) })),
          law: law("provisions"),
        }}
        caseRef={caseRef}
        effects={<GroupEffects groups={preview.groups} />}
        notice={suspensionNoticeAction}
        action={suspendManagerAction}
      />
    </SectionMessages>
  );
}
