"use client";

import { WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says that the connection is gone while it is; what is typed stays in the page. */
export function OfflineNotice() {
  const t = useTranslations("common");
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-40">
      {online ? null : (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-warn shadow-e2">
          <WifiOff className="size-4" aria-hidden="true" />
          {t("offline")}
        </p>
      )}
    </div>
  );
}
