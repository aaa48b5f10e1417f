"use client";

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

/** Says that the connection is gone: what stands on the page stays readable, nothing is sent. */
export function OfflineBanner() {
  const t = useTranslations("states");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="bg-warning-soft px-4 py-1.5 text-center text-small text-warning">
          {t("offline")}
        </p>
      )}
    </div>
  );
}
