import { answerSignIn } from "@/lib/auth/answer-sign-in";
import { requestTo } from "./api-request";

/** As much of a browser as signing in needs: it keeps cookies and sends forms. */
export class BrowserSession {
  private readonly cookies = new Map<string, string>();
  /** The Set-Cookie headers of the last answer, with their attributes. */
  lastSetCookies: readonly string[] = [];

  get cookieHeader(): string {
    return [...this.cookies].map(([name, content]) => `${name}=${content}`).join("; ");
  }

  async send(path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const request = requestTo(path, {
      method: form ? "POST" : "GET",
      cookie: this.cookieHeader,
      ...(form && {
        body: new URLSearchParams(form).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
    });
    const { pathname } = new URL(request.url);
    const response = await answerSignIn(request, pathname.split("/").slice(3));
    this.keep(response.headers.getSetCookie());
    return response;
  }

  private keep(setCookies: readonly string[]): void {
    this.lastSetCookies = setCookies;
    for (const line of setCookies) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      const [name, content] = [pair.slice(0, at), pair.slice(at + 1)];
      if (content === "") this.cookies.delete(name);
      else this.cookies.set(name, content);
    }
  }

  async csrfToken(): Promise<string> {
    const response = await this.send("/api/auth/csrf");
    return ((await response.json()) as { readonly csrfToken: string }).csrfToken;
  }

  /** Sends a form with its token, as the sign-in page does. */
  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.send(path, { ...fields, csrfToken: await this.csrfToken(), json: "true" });
  }

  async signIn(email: string, password: string): Promise<Response> {
    return this.post("/api/auth/callback/credentials", { email, password });
  }
}
