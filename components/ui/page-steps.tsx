import { Link } from "@/lib/i18n/navigation";
import { buttonClasses } from "./button-classes";

interface PageStepsProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  readonly words: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly place: string;
  };
}

/** Leads through a long list part by part; absent where there is one part. */
export function PageSteps({ page, pages, hrefOf, words }: PageStepsProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label={words.label} className="flex items-center gap-4 pt-4 text-small print:hidden">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} className={buttonClasses("secondary", "small")}>
          {words.previous}
        </Link>
      ) : null}
      <span aria-current="page" className="text-muted tabular-nums">
        {words.place}
      </span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} className={buttonClasses("secondary", "small")}>
          {words.next}
        </Link>
      ) : null}
    </nav>
  );
}
