import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkSignIn } from "@/components/accounts/link-sign-in";
import { Panel, PanelBody } from "@/components/ui/panel";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { landing } from "@/lib/landing";
import { getViewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("link.title") };
}

/** Where the one-time link of a platform leads a person. */
export default async function LinkPage() {
  const viewer = await getViewer();
  if (viewer?.kind === "person") redirect(landing(viewer, undefined));
  const t = await getTranslations("auth");
  return (
    <div className="mx-auto w-full max-w-[460px] py-6 md:py-12">
      <h1 className="mb-1 text-title font-semibold">{t("link.title")}</h1>
      <p className="mb-4 text-text-2">{t("link.body")}</p>
      <Panel>
        <PanelBody>
          <SectionMessages namespaces={["auth"]}>
            <LinkSignIn />
          </SectionMessages>
        </PanelBody>
      </Panel>
    </div>
  );
}
