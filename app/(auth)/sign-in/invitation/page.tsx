import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/accounts/invitation-form";
import { Banner } from "@/components/ui/banner";
import { Panel, PanelBody } from "@/components/ui/panel";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { getViewer } from "@/lib/viewer";
import { acceptInvitationAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("invitation.title") };
}

/** Where an invitation or a password link of staff and regulators leads. */
export default async function InvitationPage() {
  const viewer = await getViewer();
  const t = await getTranslations("auth");
  return (
    <div className="mx-auto w-full max-w-[460px] py-6 md:py-12">
      <h1 className="mb-1 text-title font-semibold">{t("invitation.title")}</h1>
      <p className="mb-4 text-text-2">{t("invitation.body")}</p>
      {viewer ? (
        <Banner tone="warn">{t("invitation.signedIn")}</Banner>
      ) : (
        <Panel>
          <PanelBody>
            <SectionMessages namespaces={["auth"]}>
              <InvitationForm action={acceptInvitationAction} />
            </SectionMessages>
          </PanelBody>
        </Panel>
      )}
    </div>
  );
}
