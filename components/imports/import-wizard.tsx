"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { WizardRoom } from "./wizard-room";
import type { WizardSetting } from "./wizard-setting";

/** The import wizard: six steps, its place in the address, its contents on the server. */
export function ImportWizard({ setting }: { readonly setting: WizardSetting }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 2_000 } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <WizardRoom setting={setting} />
    </QueryClientProvider>
  );
}
