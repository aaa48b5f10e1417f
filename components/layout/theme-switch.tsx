"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Menu, MENU_ITEM_CLASSES } from "@/components/ui/menu";
import { THEME_COOKIE, THEMES, parseTheme, type Theme } from "@/components/ui/theme";
import { rememberChoice } from "./remember";

const ICONS = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };

/** Light, dark, high contrast, or as the machine. Remembered in this browser. */
export function ThemeSwitch({ initial }: { readonly initial: string }) {
  const t = useTranslations("shell.theme");
  const [theme, setTheme] = useState<Theme>(parseTheme(initial));
  const choose = (next: Theme) => {
    setTheme(next);
    rememberChoice(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = next;
  };
  const Current = ICONS[theme];
  return (
    <Menu
      triggerLabel={t("label")}
      triggerClassName="grid size-9 place-items-center rounded-full border border-rule bg-card hover:border-control"
      trigger={<Current aria-hidden="true" size={15} />}
    >
      <Base.RadioGroup value={theme} onValueChange={choose}>
        {THEMES.map((option) => {
          const Icon = ICONS[option];
          return (
            <Base.RadioItem key={option} value={option} className={MENU_ITEM_CLASSES}>
              <Icon aria-hidden="true" size={15} className="text-muted" />
              <span className="flex-1">{t(option)}</span>
              <Base.RadioItemIndicator>
                <Check aria-hidden="true" size={14} />
              </Base.RadioItemIndicator>
            </Base.RadioItem>
          );
        })}
      </Base.RadioGroup>
    </Menu>
  );
}
