import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { AddressInfo } from "node:net";

/** What the pretended provider says about the person; a test can make it lie. */
export interface Said {
  readonly claims: Readonly<Record<string, unknown>>;
  /** Overrides what an honest id token holds, e.g. another audience. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Signs with a key that the provider never published. */
  readonly isForged?: boolean;
}

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** An OpenID Connect provider on the loopback address, with code flow, PKCE and nonce. */
export class IdentityProvider {
  private readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly strangeKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly server = createServer(
    (request, response) => void this.answer(request, response),
  );
  private readonly codes = new Map<string, URLSearchParams>();
  said: Said = { claims: { sub: "nobody" } };

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** What the person does at the provider: agrees, and is sent back with a code. */
  approve(authorizationUrl: string): string {
    const asked = new URL(authorizationUrl).searchParams;
    const code = randomUUID();
    this.codes.set(code, asked);
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.get("state") ?? "");
    return `${back.pathname}${back.search}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", this.issuer);
    const answers: Readonly<Record<string, () => unknown>> = {
      "/.well-known/openid-configuration": () => this.describe(),
      "/keys": () => ({
        keys: [
          { ...this.keys.publicKey.export({ format: "jwk" }), kid: "k", use: "sig", alg: "RS256" },
        ],
      }),
    };
    const content =
      pathname === "/token" ? this.redeem(await readForm(request)) : answers[pathname]?.();
    response.writeHead(content === undefined ? 400 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(content ?? { error: "invalid_grant" }));
  }

  private describe() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  private redeem(form: URLSearchParams): unknown {
    const asked = this.codes.get(form.get("code") ?? "");
    this.codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || asked.get("code_challenge") !== challenge) return undefined;
    return { access_token: "a", token_type: "Bearer", id_token: this.issueToken(asked) };
  }

  private issueToken(asked: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1_000);
    const honest = {
      iss: this.issuer,
      aud: asked.get("client_id"),
      nonce: asked.get("nonce"),
      iat: now,
      exp: now + 300,
    };
    const header = { alg: "RS256", kid: "k", ...this.said.header };
    const text = `${encode(header)}.${encode({ ...honest, ...this.said.claims })}`;
    if (header.alg === "none") return `${text}.`;
    const { privateKey } = this.said.isForged ? this.strangeKeys : this.keys;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  }
}
