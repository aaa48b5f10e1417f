import { EXAMPLE_PASSWORD } from "@/lib/contracts/api/example-account";

/** What came of an attempt; the codes are keys of the messages `auth.failures`. */
export type SignInOutcome = "signed-in" | "refused" | "failed";

async function fetchToken(): Promise<string> {
  const response = await fetch("/api/auth/csrf", { credentials: "same-origin" });
  const { csrfToken } = (await response.json()) as { readonly csrfToken: string };
  return csrfToken;
}

async function postForm(path: string, fields: Readonly<Record<string, string>>) {
  return fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken: await fetchToken(), json: "true" }),
  });
}

/** Signs in with a local account. */
export async function signInWithPassword(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await postForm("/api/auth/callback/credentials", { email, password });
    if (response.ok) return "signed-in";
    return response.status === 401 ? "refused" : "failed";
  } catch {
    return "failed";
  }
}

/** Signs in with an account of the example hospital, whose password is public. */
export async function signInWithExampleAccount(email: string): Promise<SignInOutcome> {
  return signInWithPassword(email, EXAMPLE_PASSWORD);
}

/** Sends the browser to the identity provider of the hospital; it comes back to `returnPath`. */
export async function signInWithProvider(returnPath: string): Promise<SignInOutcome> {
  try {
    const response = await postForm("/api/auth/signin/oidc", { callbackUrl: returnPath });
    const { url } = (await response.json()) as { readonly url: string };
    window.location.assign(url);
    return "signed-in";
  } catch {
    return "failed";
  }
}

/** Signs out here; the session is revoked on the server, so a copied cookie is dead too. */
export async function signOut(): Promise<void> {
  await postForm("/api/auth/signout", {});
}
