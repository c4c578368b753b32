import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Panel, PanelBody } from "@/components/ui/panel";
import { demoLogins } from "@/lib/demo-logins";
import { SectionMessages } from "@/lib/i18n/section-messages";
import { landing } from "@/lib/landing";
import { demoHere, getViewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

/** Sign-in of staff, regulators and persons. Whoever is signed in goes on to the own shell. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { callbackUrl } = await searchParams;
  const wanted = typeof callbackUrl === "string" ? callbackUrl : undefined;
  const viewer = await getViewer();
  if (viewer) redirect(landing(viewer, wanted));
  const t = await getTranslations("auth");
  const logins = (await demoHere()) ? demoLogins(await getLocale()) : [];
  return (
    <div className="mx-auto w-full max-w-[460px] py-6 md:py-12">
      <h1 className="mb-1 text-title font-semibold">{t("signIn.title")}</h1>
      <p className="mb-4 text-text-2">{t("signIn.who")}</p>
      <Panel>
        <PanelBody>
          <SectionMessages namespaces={["auth"]}>
            <SignInForm callbackUrl={wanted} logins={logins} />
          </SectionMessages>
        </PanelBody>
      </Panel>
      <p className="mt-3 text-support text-text-2">{t("signIn.forgotten")}</p>
    </div>
  );
}
