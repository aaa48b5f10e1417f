import { ChartFrame } from "@/components/charts/chart-frame";
import { TrustPanel } from "@/components/charts/trust-panel";
import { SectionHead } from "@/components/ui/section-head";
import { StateBlock } from "@/components/ui/state-block";
import type { FunnelComparison, FunnelPage } from "@/lib/contracts/steering/funnels";
import { prepareFunnelChart } from "@/lib/view-models/funnels/prepare-funnel-chart";
import {
  writeAdjustment,
  writeDispersion,
  writeNoAdjustment,
} from "@/lib/view-models/funnels/prepare-funnel-notes";
import { prepareFunnelTrust } from "@/lib/view-models/funnels/prepare-funnel-trust";
import type { Writer } from "@/lib/view-models/writer";

interface FunnelSideProps {
  readonly page: FunnelPage;
  readonly comparison: FunnelComparison;
  readonly side: "raw" | "adjusted";
  readonly writer: Writer;
}

/** One side of a comparison, raw or adjusted; or why it cannot be computed. */
export function FunnelSide({ page, comparison, side, writer }: FunnelSideProps) {
  const funnel = comparison[side];
  const trust = (
    <TrustPanel model={prepareFunnelTrust({ page, comparison, side, funnel }, writer)} />
  );
  if (funnel.status !== "computed") {
    return (
      <section className="min-w-0">
        <SectionHead title={writer.text(`funnels.${side}`)} />
        <div className="mt-3">
          <StateBlock look="hatched" title={writer.text(`funnels.noFigure.${side}`)} action={trust}>
            {writeNoAdjustment(funnel, writer)}
          </StateBlock>
        </div>
      </section>
    );
  }
  if (funnel.value.points.every(({ figure }) => figure === null)) {
    return (
      <section className="min-w-0">
        <SectionHead title={writer.text(`funnels.${side}`)} />
        <div className="mt-3">
          <StateBlock look="hatched" title={writer.text("funnels.tooFew.title")} action={trust}>
            {writer.text("funnels.tooFew.body")}
          </StateBlock>
        </div>
      </section>
    );
  }
  const { frame, grouping, sources } = page;
  const { dataKind } = frame.hospital;
  const input = { comparison, grouping, side, funnel: funnel.value, sources, dataKind };
  const spread = writeDispersion(funnel.value, writer);
  const notes = [
    writer.text(`funnels.method.${funnel.value.kind}`),
    ...(side === "adjusted" ? writeAdjustment(comparison, writer) : []),
  ];
  return (
    <section className="min-w-0">
      <ChartFrame
        model={prepareFunnelChart(input, writer)}
        trust={trust}
        explanation={[...notes, ...spread].map((note) => (
          <p key={note}>{note}</p>
        ))}
      />
      <p className="mt-2 max-w-prose text-small text-muted">{spread.join(" ")}</p>
    </section>
  );
}
