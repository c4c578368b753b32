import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Conversation } from "@/components/archive/conversation";
import { instantOf, placeOf } from "@/components/archive/conversation-place";
import { LockedChip } from "@/components/archive/filter-chip";
import { OrderBanner } from "@/components/oversight/order-banner";
import { PageBar } from "@/components/shell/page-bar";
import { PageBody } from "@/components/shell/page-body";
import { ButtonLink } from "@/components/ui/button-link";
import { isId } from "@/domain/kernel/ids";
import { conversationInOrder } from "@/domain/oversight/queries/conversation-in-order";
import { requireBoundOrder } from "@/lib/bound-order";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { orRefusalPage, pageCtx } from "@/lib/page-ctx";
import { revealOriginalInOrderAction } from "../actions";

const path = "/oversight/archive";

export async function generateMetadata() {
  return { title: (await getTranslations("archive.talk"))("title") };
}

export default async function OversightConversationPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageCtx("regulator");
  const place = placeOf(await searchParams);
  const order = await requireBoundOrder();
  if (!isId(place.g) || (place.s && !isId(place.s)) || !order.dataClasses.includes("messages")) notFound();
  const part = await orRefusalPage(() =>
    conversationInOrder.ask(ctx, {
      search: place.s || undefined,
      groupId: place.g,
      messageId: place.m || undefined,
      at: instantOf(place.t) ?? undefined,
      before: place.before,
      after: place.after,
    }),
  );
  const [t, o] = await Promise.all([getTranslations("archive"), getTranslations("oversight")]);
  const back = place.s ? `${path}?s=${place.s}` : path;
  return (
    <SectionMessages namespaces={["archive"]}>
      <PageBar
        crumbs={[
          { label: o("title"), href: "/oversight" },
          { label: t("title"), href: back },
          { label: t("talk.title") },
        ]}
        note={t("zone")}
      />
      <OrderBanner order={order} />
      <PageBody>
        <div>
          <ButtonLink href={back} prefetch={false}>
            {t("talk.back")}
          </ButtonLink>
        </div>
        <Conversation
          part={part}
          place={place}
          path={`${path}/conversation`}
          needles={part.needles}
          form={part.form}
          rights={{ reveal: revealOriginalInOrderAction, place: {}, report: false }}
          now={ctx.now()}
          locked={<LockedChip label={t("basis.title")} value={order.documentNumber} />}
        />
      </PageBody>
    </SectionMessages>
  );
}
