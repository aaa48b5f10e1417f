import type { ReactNode } from "react";
import { ChevronRight } from "lucide-react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** Text that opens on a press; works without scripts and prints open. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="group border-b border-hairline py-3">
      <summary className="flex list-none items-center gap-2 text-body font-semibold marker:content-none [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          size={16}
          className="shrink-0 text-muted transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-2 pl-6 text-body text-muted">{children}</div>
    </details>
  );
}
