/** The choices a reader has; `system` follows the machine. TV is not a choice: a board sets it. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/** The cookie that remembers the choice, so that the server draws the right theme at once. */
export const THEME_COOKIE = "waardekompas-theme";

/** Reads a cookie's text as a theme; anything unknown is `system`. */
export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? "system";
}
