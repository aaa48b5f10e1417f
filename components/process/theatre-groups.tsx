import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { TheatreFigures, TheatreGroup, TheatrePage } from "@/lib/contracts/steering/theatre";
import type { Result } from "@/lib/engine/shared/result";
import type { FigureUnit } from "@/lib/view-models/charts/figure-unit";
import { prepareTheatreExport } from "@/lib/view-models/process/prepare-table-exports";
import type { Writer } from "@/lib/view-models/writer";

interface TheatreGroupsProps {
  readonly page: TheatrePage;
  readonly figures: TheatreFigures;
  readonly writer: Writer;
}

const COLUMNS = ["cases", "booked", "actual", "difference", "turnover", "cost"] as const;

/** The same figures for each service or pathway; no order but size. */
export function TheatreGroups({ page, figures, writer }: TheatreGroupsProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.groups.${key}`, values);
  const title = words("title");
  return (
    <section className="mt-10 min-w-0">
      <SectionHead
        title={title}
        aside={<TableDownload title={title} table={prepareTheatreExport(page, figures, writer)} />}
      />
      <Table caption={title}>
        <thead>
          <tr>
            <HeaderCell>{words("name")}</HeaderCell>
            {COLUMNS.map((key) => (
              <HeaderCell key={key} isNumeric>
                {words(key)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.groups.map((group) => (
            <GroupRow
              key={typeof group.name === "string" ? group.name : group.name.nl}
              group={group}
              writer={writer}
            />
          ))}
        </tbody>
      </Table>
      {figures.folded.cases > 0 ? (
        <p className="pt-3 text-small text-muted">
          {words("folded", { ...figures.folded, minimum: page.minimumCount })}
        </p>
      ) : null}
    </section>
  );
}

interface GroupRowProps {
  readonly group: TheatreGroup;
  readonly writer: Writer;
}

function GroupRow({ group, writer }: GroupRowProps) {
  const { name, cases, booked, turnovers, cost } = group;
  const hours = (minutes: number) =>
    writer.text("process.hours", { hours: writer.figure(minutes / 60, "count") });
  return (
    <tr>
      <RowHeader>{typeof name === "string" ? name : writer.localised(name)}</RowHeader>
      <Cell isNumeric>{writer.figure(cases, "count")}</Cell>
      {booked.status === "computed" ? (
        <>
          <Cell isNumeric>{hours(booked.value.bookedMinutes)}</Cell>
          <Cell isNumeric>{hours(booked.value.actualMinutes)}</Cell>
          <FigureCell result={booked.value.difference.median} unit="duration" writer={writer} />
        </>
      ) : (
        [0, 1, 2].map((place) => (
          <Cell key={place} isNumeric>
            <NoFigure reason={booked.reason} isShort />
          </Cell>
        ))
      )}
      <FigureCell
        result={turnovers.status === "computed" ? turnovers.value.minutes.median : turnovers}
        unit="duration"
        writer={writer}
      />
      <Cell isNumeric>
        {cost.status === "computed" ? (
          writer.figure(cost.value.meanCents, "eur")
        ) : (
          <NoFigure reason={cost.reason} isShort />
        )}
      </Cell>
    </tr>
  );
}

interface FigureCellProps {
  readonly result: Result;
  readonly unit: FigureUnit;
  readonly writer: Writer;
}

function FigureCell({ result, unit, writer }: FigureCellProps) {
  return (
    <Cell isNumeric>
      {result.status === "computed" ? (
        writer.figure(result.value, unit)
      ) : (
        <NoFigure reason={result.reason} isShort />
      )}
    </Cell>
  );
}
