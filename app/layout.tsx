import type { ReactNode } from "react";

/** The page frame needs the language, so it is drawn one level down; this only satisfies the router. */
export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
