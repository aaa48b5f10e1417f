import { Badge } from "@/components/ui/badge";
import { SectionHead } from "@/components/ui/section-head";
import type { ListedRiskModel } from "@/lib/contracts/risk-models/risk-model";
import type { Writer } from "@/lib/view-models/writer";
import { STANDING_TONES } from "./standing-tones";

interface ModelFactsProps {
  readonly model: ListedRiskModel;
  readonly writer: Writer;
}

function writeDays({ validFrom, validTo }: ListedRiskModel, writer: Writer): string {
  const from = writer.date(validFrom, "dayNumeric");
  return validTo === null
    ? writer.text("risk-models.from", { from })
    : writer.text("risk-models.until", { from, to: writer.date(validTo, "dayNumeric") });
}

function listFacts(model: ListedRiskModel, writer: Writer): readonly (readonly [string, string])[] {
  const { variant, cases, events, withdrawnAt, withdrawnBy } = model;
  const variantKey = `pathways.variant.${variant ?? ""}`;
  const shownVariant =
    variant === null
      ? writer.text("funnels.allVariants")
      : writer.has(variantKey)
        ? writer.text(variantKey)
        : variant;
  return [
    ["indicator", writer.localised(model.indicatorName)],
    ["pathway", `${writer.localised(model.pathwayName)} · ${shownVariant}`],
    ["link", writer.text(`risk-models.link.${model.link}`)],
    ["population", model.population],
    ...(cases === null ? [] : ([["cases", writer.figure(cases, "count")]] as const)),
    ...(events === null ? [] : ([["events", writer.figure(events, "count")]] as const)),
    ["madeOn", writer.date(model.madeOn, "dayNumeric")],
    ["validity", writeDays(model, writer)],
    ["source", model.source],
    ["grade", writer.text(`risk-models.grade.${model.grade}`)],
    [
      "installed",
      writer.text("risk-models.by", {
        date: writer.date(model.installedAt, "dayNumeric"),
        name: model.installedBy,
      }),
    ],
    ...(withdrawnAt === null
      ? []
      : ([
          [
            "withdrawn",
            writer.text("risk-models.by", {
              date: writer.date(withdrawnAt, "dayNumeric"),
              name: withdrawnBy ?? "–",
            }),
          ],
        ] as const)),
  ];
}

/** What a coefficient set is for, on whom it was estimated and who says so. */
export function ModelFacts({ model, writer }: ModelFactsProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("risk-models.facts")} />
      <div className="pt-2">
        <Badge tone={STANDING_TONES[model.standing]}>
          {writer.text(`risk-models.standing.${model.standing}`)}
        </Badge>
      </div>
      <dl className="mt-2 text-small">
        {listFacts(model, writer).map(([key, text]) => (
          <div
            key={key}
            className="grid grid-cols-[9rem_1fr] gap-3 border-b border-hairline py-1.5"
          >
            <dt className="text-muted">{writer.text(`risk-models.fact.${key}`)}</dt>
            <dd className="min-w-0 break-words">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-small text-muted">{writer.text("risk-models.limits")}</p>
    </section>
  );
}
