import createMiddleware from "next-intl/middleware";
import { NextRequest, type NextResponse } from "next/server";
import { readEnvironment } from "@/lib/config/environment";
import { routing } from "@/lib/i18n/routing";

const routeByLocale = createMiddleware(routing);

/**
 * Nothing comes from outside and nothing frames these pages. Styles may be inline because React
 * writes style attributes; scripts only with the nonce of the request.
 */
function buildContentSecurityPolicy(nonce: string): string {
  // React rebuilds server stacks with eval while developing, never in production.
  const evaluation = readEnvironment().NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Chooses the language and sets the content security policy. It grants no access to anything. */
export function proxy(request: NextRequest): NextResponse {
  const policy = buildContentSecurityPolicy(btoa(crypto.randomUUID()));
  // Next reads the nonce from the policy among the request headers and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  // After signing in, the reader comes back to the page that was asked for.
  headers.set("x-waardekompas-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = routeByLocale(new NextRequest(request, { headers }));
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: ["/((?!api|_next|q/|.*\\..*).*)"],
};
