"use client";

import { useEffect } from "react";
import { useRouter } from "@/lib/i18n/navigation";

interface MeetingKeysProps {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** Where arrows already mean something: text, menus, tabs and the points of a chart. */
const OWN_ARROWS =
  "input, textarea, select, [contenteditable], [role='tab'], [role='combobox'], [role='listbox'], [role='menu'], [data-chart-frame] [role='group']";

/** Left and right go to the neighbouring pathway, as a presenter does. */
export function MeetingKeys({ previousHref, nextHref }: MeetingKeysProps) {
  const router = useRouter();
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(OWN_ARROWS)) return;
      const href =
        event.key === "ArrowLeft" ? previousHref : event.key === "ArrowRight" ? nextHref : null;
      if (href !== null) router.push(href);
    };
    window.addEventListener("keydown", walk);
    return () => window.removeEventListener("keydown", walk);
  }, [router, previousHref, nextHref]);
  return null;
}
