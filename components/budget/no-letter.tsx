import { buttonClasses } from "@/components/ui/button-classes";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface NoLetterProps {
  readonly canWrite: boolean;
  readonly hrefOf: (path: string) => string;
  readonly writer: Writer;
}

/** Nobody delivered a letter yet: what it brings, and the two ways to begin without a file. */
export function NoLetter({ canWrite, hrefOf, writer }: NoLetterProps) {
  return (
    <NotSetUpState
      what={
        <>
          {writer.text("budget.missing")} {writer.text("budget.noLetter.what")}
        </>
      }
      action={
        <span className="flex flex-wrap gap-3">
          {canWrite ? (
            <Link href={hrefOf("/budget/letters/new")} className={buttonClasses("primary")}>
              {writer.text("budget.noLetter.type")}
            </Link>
          ) : null}
          <Link href={hrefOf("/budget/simulator")} className={buttonClasses("secondary")}>
            {writer.text("budget.noLetter.simulate")}
          </Link>
        </span>
      }
    />
  );
}
