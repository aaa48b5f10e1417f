import "server-only";
import { z } from "zod";
import { readEnvironment } from "@/lib/config/environment";
import { withSignIn } from "@/lib/db/with-sign-in";
import { findAccount, insertAccount } from "@/lib/repositories/accounts";

// Everything else that the provider or the browser may say (roles, groups, hospitals) is dropped
// here: rights come from role grants in our own database and from nowhere else.
const claimsSchema = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).catch(""),
  name: z.string().max(200).catch(""),
});

/**
 * The account behind an identity that the provider has proven, by issuer and subject. A first
 * arrival gets an account without any right when the installation wants that; otherwise null.
 *
 * @param claims claims of a verified id token.
 */
export async function admitProviderAccount(claims: unknown): Promise<number | null> {
  const parsed = claimsSchema.safeParse(claims);
  const { OIDC_ISSUER, OIDC_PROVISION } = readEnvironment();
  if (!parsed.success || parsed.data.iss !== OIDC_ISSUER) return null;
  const { iss: issuer, sub: subject, email, name } = parsed.data;
  return withSignIn(async (tx) => {
    const known = await findAccount(tx, issuer, subject);
    if (known) return known.isActive ? known.id : null;
    if (OIDC_PROVISION !== "yes") return null;
    return insertAccount(tx, {
      issuer,
      subject,
      email,
      displayName: name || email || subject,
      passwordHash: null,
      locale: "nl",
      isExample: false,
    });
  });
}
