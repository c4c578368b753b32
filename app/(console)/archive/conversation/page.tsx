import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Conversation } from "@/components/archive/conversation";
import { instantOf, placeOf } from "@/components/archive/conversation-place";
import { LockedChip } from "@/components/archive/filter-chip";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { openConversation } from "@/domain/desk/queries/open-conversation";
import { isId } from "@/domain/kernel/ids";
import { formatDate } from "@/lib/format";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { revealOriginalAction } from "../actions";

const path = "/archive/conversation";

export async function generateMetadata() {
  return { title: (await getTranslations("archive.talk"))("title") };
}

export default async function ConversationPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("staff");
  const place = placeOf(await searchParams);
  if (!isId(place.g) || (place.s && !isId(place.s))) notFound();
  const part = await orRefusalPage(() =>
    openConversation.ask(ctx, {
      search: place.s || undefined,
      case: place.case || undefined,
      groupId: place.g,
      messageId: place.m || undefined,
      at: instantOf(place.t) ?? undefined,
      before: place.before,
      after: place.after,
    }),
  );
  const t = await getTranslations("archive");
  const { basis, scope } = part.place;
  const back = place.s ? `/archive?s=${place.s}` : null;
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar
        crumbs={[
          { label: t("crumb"), href: "/archive" },
          { label: t("title"), href: back ?? "/archive" },
          { label: t("talk.title") },
        ]}
        note={`${t("zone")}　${t("talk.logged")}`}
      />
      <PageBody>
        {back ? (
          <div>
            <ButtonLink href={back} prefetch={false}>
              {t("talk.back")}
            </ButtonLink>
          </div>
        ) : null}
        <Conversation
          part={part}
          place={place}
          path={path}
          needles={part.needles}
          form={part.form}
          rights={{
            reveal: revealOriginalAction,
            place: place.s ? { search: place.s } : { case: place.case },
            report: true,
          }}
          now={ctx.now()}
          locked={
            <>
              <LockedChip
                label={t("basis.title")}
                value={basis.kind === "case" ? t("basis.caseChip", { number: basis.number }) : basis.purpose}
              />
              {scope.from && scope.until ? (
                <LockedChip
                  label={t("filter.window")}
                  value={t("filter.between", { from: formatDate(scope.from), until: formatDate(scope.until) })}
                />
              ) : null}
            </>
          }
        />
      </PageBody>
    </SectionMessages>
  );
}
