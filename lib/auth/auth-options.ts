import "server-only";
import type { AuthOptions } from "next-auth";
import type { Provider } from "next-auth/providers/index";
import { readEnvironment } from "@/lib/config/environment";
import { requireSetting } from "@/lib/config/require-setting";
import { readSignInPolicy } from "@/lib/config/sign-in-policy";
import { logger } from "@/lib/observability/logger";
import { endSession, openSession } from "@/lib/services/accounts/sessions";
import { admitProviderAccount } from "./admit-provider-account";
import { checkPassword } from "./check-password";
import { describeSessionCookie, isSecureInstallation, isSessionId } from "./session-cookie";

/** Id of the identity provider in sign-in addresses. */
export const PROVIDER_ID = "oidc";

/** Whether this installation has an identity provider for staff. */
export function hasIdentityProvider(): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = readEnvironment();
  return Boolean(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET);
}

function describeLocalAccounts(): Provider {
  return {
    id: "credentials",
    name: "credentials",
    type: "credentials",
    credentials: { email: {}, password: {} },
    async authorize(typed) {
      const { email, password } = typed ?? {};
      if (typeof email !== "string" || typeof password !== "string") return null;
      const account = await checkPassword({ email, password }, new Date());
      logger().info({ accountId: account?.id ?? null }, account ? "signed in" : "sign-in refused");
      return account ? { id: String(account.id) } : null;
    },
  };
}

function describeIdentityProvider(): Provider {
  const issuer = requireSetting("OIDC_ISSUER");
  return {
    id: PROVIDER_ID,
    name: "OpenID Connect",
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: requireSetting("OIDC_CLIENT_ID"),
    clientSecret: requireSetting("OIDC_CLIENT_SECRET"),
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid profile email" } },
    profile: (claims: { readonly sub: string }) => ({ id: claims.sub }),
  };
}

type Callbacks = NonNullable<AuthOptions["callbacks"]>;

/**
 * What the callbacks may do, and no more: admit, open a session, carry its id. What a client sends
 * along (a session update, a role, a scope) never gets past here.
 */
export const CALLBACKS: Required<Callbacks> = {
  async signIn({ account, profile }) {
    if (account?.provider !== PROVIDER_ID) return account?.provider === "credentials";
    return (await admitProviderAccount(profile)) !== null;
  },
  async jwt({ token, user, account, profile, trigger }) {
    const isSigningIn = trigger === "signIn" || trigger === "signUp";
    if (!isSigningIn || !account || !user) return { sid: token["sid"] };
    const accountId =
      account.provider === PROVIDER_ID ? await admitProviderAccount(profile) : Number(user.id);
    if (accountId === null) return {};
    return { sid: await openSession(accountId, new Date()) };
  },
  session: ({ session }) => ({ expires: session.expires }),
  redirect({ url, baseUrl }) {
    const target = new URL(url, baseUrl);
    return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
  },
};

const LOGGER: NonNullable<AuthOptions["logger"]> = {
  // Only the code: what comes with it can hold tokens and claims.
  error: (code) => logger().warn({ code }, "sign-in"),
  warn: (code) => logger().debug({ code }, "sign-in"),
  debug: () => undefined,
};

/** Settings of next-auth. Its token is our session id and nothing else. */
export function describeAuthOptions(): AuthOptions {
  return {
    providers: hasIdentityProvider()
      ? [describeLocalAccounts(), describeIdentityProvider()]
      : [describeLocalAccounts()],
    secret: requireSetting("NEXTAUTH_SECRET"),
    session: { strategy: "jwt", maxAge: Math.round(readSignInPolicy().sessionMs / 1_000) },
    jwt: {
      encode: ({ token }) => Promise.resolve(sessionIdOf(token) ?? ""),
      decode: ({ token }) =>
        Promise.resolve(token !== undefined && isSessionId(token) ? { sid: token } : null),
    },
    useSecureCookies: isSecureInstallation(),
    cookies: { sessionToken: describeSessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: CALLBACKS,
    events: {
      async signOut({ token }) {
        const sessionId = sessionIdOf(token);
        if (sessionId !== null) await endSession(sessionId, new Date());
      },
    },
    logger: LOGGER,
  };
}

function sessionIdOf(token: Readonly<Record<string, unknown>> | undefined): string | null {
  const sid = token?.["sid"];
  return typeof sid === "string" ? sid : null;
}
