"use client";

import { Toaster as Sonner } from "sonner";

/** Short confirmations at the foot of the page. Say `toast(...)` of `sonner` in a client leaf. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      toastOptions={{
        unstyled: true,
        className:
          "w-full rounded-md border border-rule bg-card px-4 py-3 text-small text-ink font-sans",
      }}
    />
  );
}
