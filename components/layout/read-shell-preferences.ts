import { cookies } from "next/headers";
import { THEME_COOKIE, parseTheme } from "@/components/ui/theme";
import type { ShellPreferences } from "./app-shell";
import { RAIL_COOKIE } from "./shell-state";

/** How this reader likes the screen, from the browser's cookies. */
export async function readShellPreferences(): Promise<ShellPreferences> {
  const jar = await cookies();
  return {
    theme: parseTheme(jar.get(THEME_COOKIE)?.value),
    isRailNarrow: jar.get(RAIL_COOKIE)?.value === "narrow",
  };
}
