"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";

/** Comes after the page is usable: no page needs it to be read. */
const Sonner = dynamic(() => import("sonner").then(({ Toaster: Shown }) => Shown), { ssr: false });

/** Bottom left, one at a time, 6 s. Never for errors that need action: those stay in the page. */
export function Toaster() {
  const t = useTranslations("common");
  return (
    <Sonner
      containerAriaLabel={t("toasts")}
      position="bottom-left"
      visibleToasts={1}
      duration={6000}
      offset={{ left: 80, bottom: 16 }}
      mobileOffset={{ bottom: 72 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[356px] max-w-full items-center gap-3 rounded-control bg-text px-3 py-2.5 text-body text-bg shadow-e2",
          actionButton: "ml-auto shrink-0 rounded-badge px-2 py-0.5 font-semibold underline underline-offset-2",
        },
      }}
    />
  );
}
