/** The element whose `data-rail` tells how wide the rail is. */
export const SHELL_ID = "shell";

/** The cookie that remembers the width of the rail. */
export const RAIL_COOKIE = "waardekompas-rail";
