import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CountEffect, RegistrationPage } from "@/lib/contracts/registration/registration";
import type { Writer } from "@/lib/view-models/writer";
import { CountForm } from "./count-form";

interface CountSectionProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
}

/** Warning of an amount that rests on a figure nobody confirmed. */
const UNCONFIRMED = "unconfirmed-coefficients";
const COLUMNS = ["half", "expected", "delivered", "complete", "errors", "points", "euro"] as const;

/** Registrations that are counted elsewhere: the newest count of each half-year, and a form for the next. */
export function CountSection({ page, writer }: CountSectionProps) {
  const { counts, domains, mayWrite } = page;
  return (
    <div className="mt-2 flex flex-col gap-6">
      <Table caption={writer.text("registration.counts.title")} className="min-w-[46rem]">
        <thead>
          <tr>
            <HeaderCell>{writer.text("registration.counts.domain")}</HeaderCell>
            {COLUMNS.map((key) => (
              <HeaderCell key={key} isNumeric={key !== "half"}>
                {writer.text(`registration.counts.${key}`)}
              </HeaderCell>
            ))}
            <HeaderCell>{writer.text("registration.counts.source")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {counts.map((row) => (
            <CountRow key={row.count.id} row={row} writer={writer} />
          ))}
          {domains
            .filter((domain) => !counts.some(({ count }) => count.domain === domain))
            .map((domain) => (
              <tr key={domain}>
                <RowHeader>{writer.text(`registration.domain.${domain}`)}</RowHeader>
                <Cell colSpan={COLUMNS.length + 1} className="text-muted">
                  {writer.text("registration.counts.never")}
                </Cell>
              </tr>
            ))}
        </tbody>
      </Table>
      {mayWrite ? <CountForm today={page.today} words={wordsOf(domains, writer)} /> : null}
    </div>
  );
}

function CountRow({
  row: { count, euro },
  writer,
}: {
  readonly row: CountEffect;
  readonly writer: Writer;
}) {
  const { delivered, expected, points, grade } = count;
  return (
    <tr>
      <RowHeader>{writer.text(`registration.domain.${count.domain}`)}</RowHeader>
      <Cell>{count.halfYear}</Cell>
      <Cell isNumeric>{writer.figure(expected, "count")}</Cell>
      <Cell isNumeric>{writer.figure(delivered, "count")}</Cell>
      <Cell isNumeric className="font-semibold">
        {writer.figure(delivered / expected, "ratio")}
      </Cell>
      <Cell isNumeric>{writer.figure(count.errorsOpen, "count")}</Cell>
      <Cell isNumeric>{points === null ? "–" : writer.number(points)}</Cell>
      <Cell isNumeric>
        {euro.status === "computed" ? (
          <>
            {writer.figure(euro.value, "eur")}
            {euro.warnings.includes(UNCONFIRMED) ? (
              <abbr
                title={writer.text("registration.counts.unconfirmed")}
                className="text-warning no-underline"
              >
                {"\u00a0⚠"}
              </abbr>
            ) : null}
          </>
        ) : (
          <NoFigure reason={euro.reason} isShort />
        )}
      </Cell>
      <Cell>
        {count.source}
        <span className="block text-muted">
          {count.author}, {writer.date(count.countedOn, "dayNumeric")} ·{" "}
          {writer.text(`registration.grade.${grade}`)}
        </span>
      </Cell>
    </tr>
  );
}

function wordsOf(domains: RegistrationPage["domains"], writer: Writer) {
  const text = (key: string) => writer.text(`registration.form.${key}`);
  return {
    title: text("title"),
    submit: text("submit"),
    done: text("done"),
    fields: {
      domain: writer.text("registration.counts.domain"),
      halfYear: text("halfYear"),
      countedOn: text("countedOn"),
      expected: writer.text("registration.counts.expected"),
      delivered: writer.text("registration.counts.delivered"),
      errorsOpen: writer.text("registration.counts.errors"),
      points: text("points"),
      source: writer.text("registration.counts.source"),
    },
    domains: domains.map((key) => ({
      key,
      label: writer.text(`registration.domain.${key}`),
    })),
    faults: {
      number: text("fault.number"),
      required: text("fault.required"),
      aboveExpected: text("fault.aboveExpected"),
      halfYear: text("fault.halfYear"),
      failed: text("fault.failed"),
    },
  };
}
