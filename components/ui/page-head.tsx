import type { ReactNode } from "react";

interface PageHeadProps {
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  /** What the page rests on (n, teams, codes) or what can be done with it. */
  readonly aside?: ReactNode;
}

/** The head of a page: one serif headline over a strong rule. */
export function PageHead({ eyebrow, title, aside }: PageHeadProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b-2 border-ink pb-3.5">
      <div className="min-w-0">
        {eyebrow ? <p className="text-small text-muted">{eyebrow}</p> : null}
        <h1 className="text-headline max-sm:text-[1.625rem] max-sm:leading-8">{title}</h1>
      </div>
      {aside ? (
        <div className="flex flex-wrap items-center gap-3 pb-1 text-small text-muted">{aside}</div>
      ) : null}
    </header>
  );
}
