import { ChartFrame } from "@/components/charts/chart-frame";
import { HeadlineFigure } from "@/components/charts/headline-figure";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { StateBlock } from "@/components/ui/state-block";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { NotComputable } from "@/lib/engine/shared/result";
import { prepareSettlementChart } from "@/lib/view-models/payment/prepare-settlement-chart";
import type { Writer } from "@/lib/view-models/writer";
import { AccountTables } from "./account-tables";

interface OutcomeSectionProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
}

/** What the contract settles: as it was, and as it could have been with other patients. */
export function OutcomeSection({ page, writer }: OutcomeSectionProps) {
  const { settlement, distribution } = page.chosen;
  const missing = [settlement, distribution].find(({ status }) => status !== "computed");
  if (missing?.status === "not-computable") {
    return <NoOutcome page={page} writer={writer} missing={missing} />;
  }
  if (settlement.status !== "computed" || distribution.status !== "computed") return null;
  const chart = prepareSettlementChart(page, distribution.value, writer);
  return (
    <div className="flex min-w-0 flex-col gap-8">
      <ModelCard page={page} writer={writer} />
      <Headlines page={page} writer={writer} />
      <ChartFrame
        model={chart}
        explanation={(["method", "seed", "notGuaranteed"] as const).map((key) => (
          <p key={key}>
            {writer.text(`payment.explain.${key}`, {
              draws: writer.figure(distribution.value.draws, "count"),
              seed: String(distribution.value.seed),
            })}
          </p>
        ))}
      />
      <section>
        <SectionHead title={writer.text("payment.account.title")}>
          {writer.text("payment.account.note")}
        </SectionHead>
        <AccountTables settlement={settlement.value} writer={writer} />
      </section>
    </div>
  );
}

/** The model on the two maps by which payment models are told apart. */
function ModelCard({ page, writer }: OutcomeSectionProps) {
  const { millerLevel, hcpLanCategory: category } = page.chosen.description;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-muted">
      <strong className="font-serif text-body font-semibold text-ink">
        {writer.text(`payment.model.${page.input.model}`)}
      </strong>
      <span>
        {writer.text("payment.card.level")} {writer.text(`payment.level.${millerLevel}`)}
      </span>
      <span>
        {writer.text("payment.card.lan", {
          category,
          name: writer.text(`payment.lan.${category}`),
        })}
      </span>
    </p>
  );
}

function NoOutcome({
  page,
  writer,
  missing,
}: OutcomeSectionProps & { readonly missing: NotComputable }) {
  const { reason, detail } = missing;
  const words = () => {
    if (reason === "suppressed") return writer.text("payment.none.telling");
    if (reason !== "below-minimum-count") return <NoFigure reason={reason} />;
    const { contractCount: count, baseCount: base } = page;
    return writer.text("payment.none.few", { minimum: detail ?? "", count, base });
  };
  return (
    <StateBlock look="hatched" title={writer.text("payment.none.title")}>
      {words()}
    </StateBlock>
  );
}

function Headlines({ page, writer }: OutcomeSectionProps) {
  const { settlement, distribution } = page.chosen;
  if (settlement.status !== "computed" || distribution.status !== "computed") return null;
  const { value } = settlement;
  const { breakEven } = page;
  const quality = value.qualityScore;
  return (
    <div className="grid grid-cols-2 gap-x-7 gap-y-5 xl:grid-cols-4">
      <HeadlineFigure figure={writer.signed(value.settlementCents, "eur")}>
        {writer.text("payment.headline.settlement", { count: page.contractCount })}
      </HeadlineFigure>
      <HeadlineFigure figure={writer.figure(distribution.value.chanceOfLoss, "ratio-whole")}>
        {writer.text("payment.headline.loss")}
      </HeadlineFigure>
      <HeadlineFigure
        figure={
          breakEven.status === "computed" ? (
            <BreakEvenFigure page={page} writer={writer} />
          ) : (
            <NoFigure reason={breakEven.reason} isShort />
          )
        }
      >
        {writer.text(
          breakEven.status === "computed" && breakEven.value.effortCents !== null
            ? "payment.headline.effort"
            : "payment.headline.breakEven",
          {
            mean:
              breakEven.status === "computed"
                ? writer.figure(breakEven.value.meanCountedCents, "eur")
                : "–",
          },
        )}
      </HeadlineFigure>
      <HeadlineFigure
        figure={
          quality === null ? (
            <NoFigure reason="no-denominator" isShort />
          ) : (
            writer.figure(quality, "ratio")
          )
        }
      >
        {writer.text("payment.headline.quality", {
          factor: writer.figure(value.qualityFactor, "ratio-whole"),
        })}
      </HeadlineFigure>
    </div>
  );
}

/** Below this mean cost the hospital receives; where it never does, above which it pays. */
function BreakEvenFigure({ page: { breakEven }, writer }: OutcomeSectionProps) {
  if (breakEven.status !== "computed") return null;
  const { receivesBelowCents, paysAboveCents, effortCents } = breakEven.value;
  const cents = effortCents ?? receivesBelowCents ?? paysAboveCents;
  return cents === null ? "–" : writer.figure(cents, "eur");
}
