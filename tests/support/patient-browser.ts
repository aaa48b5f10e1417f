import { act } from "@/app/q/[token]/act";
import { show } from "@/app/q/[token]/show";
import { readVisit } from "@/app/q/[token]/visit";

const ORIGIN = "http://localhost";

/** A page as a patient's browser without scripts has it. */
export interface ShownPage {
  readonly status: number;
  readonly address: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser that keeps cookies and follows redirects, talking to the form without a web server. */
export class PatientBrowser {
  private readonly cookies = new Map<string, string>();
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async open(query = ""): Promise<ShownPage> {
    const visit = await this.visit(query, "GET");
    return this.receive(query, await show(visit));
  }

  async send(fields: Readonly<Record<string, string | number>>): Promise<ShownPage> {
    const visit = await this.visit("", "POST");
    const entries = Object.entries(fields).map(([name, text]) => [name, String(text)]);
    return this.receive("", await act(visit, new URLSearchParams(entries)));
  }

  /** Comes in with a birth year. */
  async enter(year: number): Promise<ShownPage> {
    return this.send({ do: "enter", year, p: "start" });
  }

  /** Another address, opened with the cookies of this one. */
  carryTo(path: string): PatientBrowser {
    const other = new PatientBrowser(path);
    for (const [name, text] of this.cookies) other.cookies.set(name, text);
    return other;
  }

  hasPass(): boolean {
    return (this.cookies.get("wk-pass") ?? "") !== "";
  }

  private visit(query: string, method: string) {
    const cookie = [...this.cookies].map(([name, text]) => `${name}=${text}`).join("; ");
    const request = new Request(`${ORIGIN}${this.path}${query}`, { method, headers: { cookie } });
    return readVisit(request, this.path.slice("/q/".length));
  }

  private async receive(query: string, answer: Response): Promise<ShownPage> {
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", text = ""] = cookie.split(";")[0]?.split("=") ?? [];
      this.cookies.set(name, text);
    }
    if (answer.status !== 303) {
      const { status, headers } = answer;
      return { status, headers, address: query, text: await answer.text() };
    }
    const next = new URL(answer.headers.get("location") ?? "", ORIGIN);
    return this.open(next.search);
  }
}
