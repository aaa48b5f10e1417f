import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import type { RegistrationPage } from "@/lib/contracts/registration/registration";
import { findOpenWork } from "@/lib/view-models/registration/find-open-work";
import type { Writer } from "@/lib/view-models/writer";

interface RegistrationHeadlinesProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
}

const DAY = 86_400_000;

/** What a coder should know before anything else: the euro that hang on gaps, and the next date. */
export function RegistrationHeadlines({ page, writer }: RegistrationHeadlinesProps) {
  const { missingEffect, today } = page;
  const { missingStays, errorsOpen, lowest, next } = findOpenWork(page);
  return (
    <div className="grid grid-cols-2 gap-x-7 gap-y-5 xl:grid-cols-4">
      <HeadlineFigure
        figure={
          missingEffect.status === "computed" ? (
            `${writer.signed(missingEffect.value.cents, "eur")}${missingEffect.value.provenance.unconfirmedCount > 0 ? "\u00a0⚠" : ""}`
          ) : (
            <NoFigure reason={missingEffect.reason} isShort />
          )
        }
      >
        {writer.text("registration.headline.missing", { count: missingStays })}
      </HeadlineFigure>
      <HeadlineFigure figure={errorsOpen === null ? "–" : writer.figure(errorsOpen, "count")}>
        {writer.text(`registration.headline.${errorsOpen === null ? "noCounts" : "errors"}`)}
      </HeadlineFigure>
      <HeadlineFigure figure={lowest ? writer.figure(lowest.share, "ratio") : "–"}>
        {lowest
          ? writer.text("registration.headline.lowest", {
              domain: writer.text(`registration.domain.${lowest.domain}`),
              half: lowest.halfYear,
            })
          : writer.text("registration.headline.noCounts")}
      </HeadlineFigure>
      <HeadlineFigure figure={next ? writer.date(next.dueOn, "dayNumeric") : "–"}>
        {next
          ? writer.text("registration.headline.next", {
              domain: writer.text(`registration.domain.${next.registration}`),
              half: next.halfYear ?? "",
              days: Math.round((Date.parse(next.dueOn) - Date.parse(today)) / DAY),
            })
          : writer.text("registration.headline.noDate")}
      </HeadlineFigure>
    </div>
  );
}
