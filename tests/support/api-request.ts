export const ADDRESS = "http://localhost:3000";

/** What a test sends; writes come from our own pages unless the test says otherwise. */
export interface SentRequest {
  readonly method?: string;
  readonly cookie?: string;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as the platform would hand it to a route. */
export function requestTo(path: string, sent: SentRequest = {}): Request {
  const { method = "GET", cookie, json } = sent;
  const body = json === undefined ? sent.body : JSON.stringify(json);
  return new Request(`${ADDRESS}${path}`, {
    method,
    headers: {
      host: new URL(ADDRESS).host,
      ...(method !== "GET" && { origin: ADDRESS }),
      ...(json !== undefined && { "content-type": "application/json" }),
      ...(cookie !== undefined && { cookie }),
      ...sent.headers,
    },
    ...(body !== undefined && { body }),
  });
}

/** The second argument of a route: its path parameters. */
export function contextWith(params: Readonly<Record<string, string>> = {}) {
  return { params: Promise.resolve(params) };
}
