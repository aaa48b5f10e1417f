/** Markup that is safe to send: everything put into it was escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/**
 * Markup from a template. Text put into it is escaped, also inside quoted attributes; nothing, false
 * and empty lists leave no trace. The patient form is sent without React's browser code, which alone
 * would weigh more than the whole form may.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  // The indentation of the code is not sent; a line break stays, because it parts words.
  const sent = strings.map((text, index) => text.replace(/\n\s+/g, "\n") + render(parts[index]));
  return new Html(sent.join(""));
}
