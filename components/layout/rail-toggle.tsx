"use client";

import { PanelLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RAIL_COOKIE, SHELL_ID } from "./shell-state";
import { rememberChoice } from "./remember";

/** Narrows the rail to its icons and widens it again; remembered in this browser. */
export function RailToggle({ isNarrow: wasNarrow }: { readonly isNarrow: boolean }) {
  const t = useTranslations("shell");
  const [isNarrow, setIsNarrow] = useState(wasNarrow);
  const toggle = () => {
    const next = isNarrow ? "wide" : "narrow";
    setIsNarrow(!isNarrow);
    rememberChoice(RAIL_COOKIE, next);
    document.getElementById(SHELL_ID)?.setAttribute("data-rail", next);
  };
  return (
    <button
      type="button"
      onClick={toggle}
      aria-pressed={isNarrow}
      aria-label={isNarrow ? t("widenRail") : t("narrowRail")}
      title={isNarrow ? t("widenRail") : t("narrowRail")}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-accent-soft hover:text-ink"
    >
      <PanelLeft aria-hidden="true" size={17} strokeWidth={1.6} />
    </button>
  );
}
