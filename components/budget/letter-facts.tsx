import { Link } from "@/lib/i18n/navigation";
import type { BudgetLetterPage } from "@/lib/contracts/steering/pages";
import type { Writer } from "@/lib/view-models/writer";

interface LetterFactsProps {
  readonly letter: NonNullable<BudgetLetterPage["letter"]>;
  readonly rules: string | null;
  readonly unconfirmedCount: number;
  readonly cardHref: string;
  readonly writer: Writer;
}

/** Source, date and rules of a letter, and how many figures of its card nobody confirmed. */
export function LetterFacts(props: LetterFactsProps) {
  const { letter, rules, unconfirmedCount, cardHref, writer } = props;
  const facts = [
    { key: "source", text: `${letter.title} (${letter.letterKey})` },
    { key: "notified", text: writer.date(letter.notifiedOn, "day") },
    {
      key: "period",
      text: writer.text("budget-parts.chart.period", {
        from: writer.date(letter.budgetFrom, "day"),
        until: writer.date(letter.budgetTo, "day"),
      }),
    },
    { key: "rules", text: rules ?? writer.text("budget-card.unknownRules") },
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-2 text-small">
      {facts.map(({ key, text }) => (
        <div key={key}>
          <dt className="text-muted">{writer.text(`budget-letter.fact.${key}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt className="text-muted">{writer.text("budget-letter.fact.certainty")}</dt>
        <dd>
          <Link
            href={cardHref}
            className={`underline ${unconfirmedCount > 0 ? "text-warning" : ""}`}
          >
            {writer.text("budget-letter.unconfirmed", { count: unconfirmedCount })}
          </Link>
        </dd>
      </div>
    </dl>
  );
}
