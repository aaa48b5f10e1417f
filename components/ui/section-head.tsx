import type { ReactNode } from "react";

interface SectionHeadProps {
  /** Small capitals above the title, e.g. "2 · PROM en PREM". */
  readonly eyebrow?: ReactNode;
  /** Small capitals at the right, e.g. n and source. */
  readonly aside?: ReactNode;
  /** The finding when there is one, else the plain name. */
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** The head of a part of a page: hairline, eyebrow, serif title, one sentence. */
export function SectionHead({ eyebrow, aside, title, level = 2, children }: SectionHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <header className="border-t border-rule pt-3.5">
      {eyebrow || aside ? (
        <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
          <span className="eyebrow">{eyebrow}</span>
          <span className="eyebrow">{aside}</span>
        </div>
      ) : null}
      <Heading className="text-title">{title}</Heading>
      {children ? <p className="mt-0.5 text-body text-muted">{children}</p> : null}
    </header>
  );
}
