import { HeadlineFigure } from "@/components/charts/headline-figure";
import { TableDownload } from "@/components/charts/table-download";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import type { ProcessPage, ProcessWays } from "@/lib/contracts/steering/process";
import { prepareConformanceExport } from "@/lib/view-models/process/prepare-study-exports";
import { writeActivity } from "@/lib/view-models/process/write-activity";
import type { Writer } from "@/lib/view-models/writer";

interface ConformancePartProps {
  readonly page: ProcessPage;
  readonly ways: ProcessWays;
  readonly hrefOf: (design: string) => string;
  readonly writer: Writer;
}

/** What the mean is, and how many cases went the way as it is meant. */
function writeConforming(conforming: number | null, cases: number, writer: Writer): string {
  const followed =
    conforming === null
      ? writer.text("process.fit.few")
      : writer.text("process.fit.followed", {
          conforming,
          cases,
          share: writer.figure(conforming / cases, "ratio"),
        });
  return `${writer.text("process.fit.figure")} ${followed}`;
}

/** How far cases go the designed way, and where they leave it, in words. */
export function ConformancePart({ page, ways, hrefOf, writer }: ConformancePartProps) {
  const { conformance, allowed, designs, design } = ways;
  return (
    <section className="mt-10 min-w-0">
      <SectionHead
        title={writer.text("process.fit.title")}
        aside={
          <TableDownload
            title={writer.text("process.fit.title")}
            table={prepareConformanceExport(page, ways, writer)}
          />
        }
      >
        {writer.text(`process.fit.lead.${design}`)}
      </SectionHead>
      {designs.length > 1 ? (
        <div className="pt-4 print:hidden">
          <Segmented
            label={writer.text("process.fit.against")}
            selected={design}
            options={designs.map((key) => ({
              key,
              label: writer.text(`process.fit.design.${key}`),
              href: hrefOf(key),
            }))}
          />
        </div>
      ) : null}
      {conformance.status !== "computed" ? (
        <p className="py-4">
          <NoFigure reason={conformance.reason} />
        </p>
      ) : (
        <>
          <div className="py-4">
            <HeadlineFigure figure={writer.figure(conformance.value.meanFitness, "ratio")}>
              {writeConforming(conformance.value.conforming, conformance.denominator, writer)}
            </HeadlineFigure>
          </div>
          <p className="text-small text-muted">
            {writer.text("process.fit.allowed")}{" "}
            {allowed
              .map(({ activity, isOptional }) => {
                const name = writeActivity(activity, page.names, writer);
                return isOptional ? `(${name})` : name;
              })
              .join(" → ")}
          </p>
          <ul className="mt-3 space-y-1.5 text-body">
            {conformance.value.deviations.map(({ kind, activity, cases }) => (
              <li key={`${kind}${activity}`} className="border-b border-hairline pb-1.5">
                {writer.text(`process.fit.${kind}`, {
                  name: writeActivity(activity, page.names, writer),
                  cases,
                  share: writer.figure(cases / conformance.denominator, "ratio"),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
