import type { ReactNode } from "react";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import type { TheatreFigures as Figures, TheatrePage } from "@/lib/contracts/steering/theatre";
import type { Result } from "@/lib/engine/shared/result";
import type { FigureUnit } from "@/lib/view-models/charts/figure-unit";
import type { Writer } from "@/lib/view-models/writer";

interface TheatreFiguresProps {
  readonly page: TheatrePage;
  readonly figures: Figures;
  readonly writer: Writer;
}

/** On time, turnover, booked against actual, use and cost; each with its n and what was left out. */
export function TheatreFigures(props: TheatreFiguresProps) {
  return (
    <div className="mt-7 grid gap-x-8 gap-y-9 lg:grid-cols-3">
      <OnTime {...props} />
      <Turnover {...props} />
      <Booked {...props} />
      <Utilisation {...props} />
      <Cost {...props} />
    </div>
  );
}

interface BlockProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Block({ title, lead, children }: BlockProps) {
  return (
    <section className="min-w-0">
      <SectionHead level={2} title={title}>
        {lead}
      </SectionHead>
      <div className="space-y-3 pt-3">{children}</div>
    </section>
  );
}

function write(result: Result, unit: FigureUnit, writer: Writer): ReactNode {
  return result.status === "computed" ? (
    writer.figure(result.value, unit)
  ) : (
    <NoFigure reason={result.reason} />
  );
}

function OnTime({ figures, writer }: TheatreFiguresProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.onTime.${key}`, values);
  return (
    <Block title={words("title")} lead={words("lead")}>
      {figures.onTime.map(({ graceMinutes, starts }) =>
        starts.status === "computed" ? (
          <HeadlineFigure
            key={graceMinutes}
            figure={writer.figure(starts.value.onTime / starts.value.firstCases, "ratio")}
          >
            {words("figure", {
              grace: graceMinutes,
              onTime: starts.value.onTime,
              first: starts.value.firstCases,
            })}
            {starts.value.unplanned > 0
              ? ` ${words("unplanned", { count: starts.value.unplanned })}`
              : null}
          </HeadlineFigure>
        ) : graceMinutes === 0 ? (
          <p key={graceMinutes}>
            <NoFigure reason={starts.reason} /> {words("needs")}
          </p>
        ) : null,
      )}
    </Block>
  );
}

function Turnover({ page, figures, writer }: TheatreFiguresProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.turnover.${key}`, values);
  const { turnovers } = figures;
  return (
    <Block title={words("title")} lead={words("lead")}>
      {turnovers.status === "computed" ? (
        <>
          <HeadlineFigure figure={write(turnovers.value.minutes.median, "duration", writer)}>
            {words("figure", { count: turnovers.value.counted })}
          </HeadlineFigure>
          <p className="text-small">
            {words("spread")} {write(turnovers.value.minutes.mean, "duration", writer)} ·{" "}
            {words("p90")} {write(turnovers.value.minutes.p90, "duration", writer)}
          </p>
          <p className="text-small text-muted">
            {words("excluded", {
              breaks: turnovers.value.breaks,
              limit: page.settings.limitMinutes,
              overlapping: turnovers.value.overlapping,
            })}
          </p>
        </>
      ) : (
        <p>
          <NoFigure reason={turnovers.reason} /> {words("needs")}
        </p>
      )}
    </Block>
  );
}

function Booked({ figures, writer }: TheatreFiguresProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.booked.${key}`, values);
  const { booked } = figures;
  if (booked.status !== "computed") {
    return (
      <Block title={words("title")} lead={words("lead")}>
        <p>
          <NoFigure reason={booked.reason} /> {words("needs")}
        </p>
      </Block>
    );
  }
  const { difference, bookedMinutes, actualMinutes, longer, unbooked } = booked.value;
  const hours = (minutes: number) => writer.figure(minutes / 60, "count");
  return (
    <Block title={words("title")} lead={words("lead")}>
      <HeadlineFigure
        figure={
          difference.median.status === "computed"
            ? words("minutes", { minutes: writer.signed(difference.median.value, "minutes") })
            : write(difference.median, "minutes", writer)
        }
      >
        {words("figure", { count: booked.denominator })}
      </HeadlineFigure>
      <p className="text-small">
        {words("longer", {
          share: writer.figure(longer / booked.denominator, "ratio"),
          longer,
        })}{" "}
        {words("sums", { booked: hours(bookedMinutes), actual: hours(actualMinutes) })}
      </p>
      {unbooked > 0 ? (
        <p className="text-small text-muted">{words("unbooked", { count: unbooked })}</p>
      ) : null}
    </Block>
  );
}

function Utilisation({ figures, writer }: TheatreFiguresProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.use.${key}`, values);
  const { utilisation } = figures;
  if (utilisation.status !== "computed") {
    return (
      <Block title={words("title")} lead={words("lead")}>
        <p>
          <NoFigure reason={utilisation.reason} /> {words("needs")}
        </p>
      </Block>
    );
  }
  const { usedMinutes, usedWithTurnoverMinutes, blockMinutes, outsideMinutes, roomDays } =
    utilisation.value;
  return (
    <Block title={words("title")} lead={words("lead")}>
      <HeadlineFigure figure={writer.figure(usedMinutes / blockMinutes, "ratio")}>
        {words("figure", { roomDays })}
      </HeadlineFigure>
      <p className="text-small">
        {words("adjusted", {
          share: writer.figure(usedWithTurnoverMinutes / blockMinutes, "ratio"),
        })}
      </p>
      <p className="text-small text-muted">
        {words("outside", { hours: writer.figure(outsideMinutes / 60, "count") })}
      </p>
    </Block>
  );
}

function Cost({ page, figures, writer }: TheatreFiguresProps) {
  const words = (key: string, values?: Record<string, string | number>) =>
    writer.text(`process.theatre.cost.${key}`, values);
  const { cost } = figures;
  const { rateCentsPerMinute, rateOrigin, rateName } = page.settings;
  return (
    <Block title={words("title")} lead={words("lead")}>
      {cost.status === "computed" ? (
        <>
          <HeadlineFigure figure={writer.figure(cost.value.meanCents, "eur")}>
            {words("figure", {
              count: cost.denominator,
              minutes: writer.figure(cost.value.minutes / cost.denominator, "count"),
            })}
          </HeadlineFigure>
          <p className="text-small">
            {words(`origin.${rateOrigin}`, {
              rate: writer.figure(rateCentsPerMinute ?? 0, "eur-per-minute"),
              name: rateName ?? "",
            })}
          </p>
        </>
      ) : (
        <p>
          <NoFigure reason={cost.reason} /> {words("needs")}
        </p>
      )}
    </Block>
  );
}
