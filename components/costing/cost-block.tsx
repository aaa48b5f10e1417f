import type { ReactNode } from "react";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import type { CostBlock as Block } from "@/lib/contracts/steering/review-contents";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { CapacityNotes } from "./capacity-notes";
import { CostTable } from "./cost-table";

interface CostBlockProps {
  readonly block: Block | null;
  readonly eyebrow: string;
  /** What the reader chose; null without the right to see physicians' cost. */
  readonly perspective: {
    readonly isWithPhysicians: boolean;
    readonly withHref: string;
    readonly withoutHref: string;
  } | null;
  /** Why there is no block: the role may not see it, or nothing was delivered. */
  readonly absence: ReactNode;
  readonly trust: ReactNode;
  readonly writer: Writer;
}

/** Cost of the pathway by step, its closure on what was supplied, and unused capacity. */
export function CostBlock(props: CostBlockProps) {
  const { block, eyebrow, perspective, absence, trust, writer } = props;
  if (!block) {
    return (
      <section>
        <SectionHead eyebrow={eyebrow} title={writer.text("costing.name")} />
        {absence ?? <MissingState what={writer.text("costing.missing")} />}
      </section>
    );
  }
  const isWithPhysicians = perspective?.isWithPhysicians ?? false;
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <CostHead
        mean={isWithPhysicians ? block.mean : block.meanWithoutPhysicians}
        period={block.period}
        isWithPhysicians={isWithPhysicians}
        eyebrow={eyebrow}
        writer={writer}
      />
      {perspective ? <PerspectiveSwitch perspective={perspective} writer={writer} /> : null}
      <CostTable block={block} isWithPhysicians={isWithPhysicians} writer={writer} />
      <CapacityNotes block={block} writer={writer} />
      <p className="text-[0.75rem] leading-5 text-muted">
        {writer.text("costing.source", {
          source: writeSources(block.sources, writer),
          asOf: writeFreshness(block.sources, writer) ?? writer.text("trust.noSource"),
        })}
      </p>
      {trust}
    </section>
  );
}

interface CostHeadProps {
  readonly mean: Block["mean"];
  readonly period: Block["period"];
  readonly isWithPhysicians: boolean;
  readonly eyebrow: string;
  readonly writer: Writer;
}

function CostHead({ mean, period, isWithPhysicians, eyebrow, writer }: CostHeadProps) {
  const written = writeEstimate(mean, { unit: "eur-cents" }, writer);
  return (
    <SectionHead
      eyebrow={eyebrow}
      aside={writer.text(isWithPhysicians ? "costing.with" : "costing.without")}
      title={
        written.figure === null ? (
          <NoFigure reason={written.reason ?? "not-delivered"} />
        ) : (
          writer.text("costing.perEpisode", { cost: written.figure })
        )
      }
    >
      {[writePeriod(period, writer), written.interval, written.basis].filter(Boolean).join(" · ")}
    </SectionHead>
  );
}

interface PerspectiveSwitchProps {
  readonly perspective: NonNullable<CostBlockProps["perspective"]>;
  readonly writer: Writer;
}

function PerspectiveSwitch({ perspective, writer }: PerspectiveSwitchProps) {
  const { isWithPhysicians, withHref, withoutHref } = perspective;
  return (
    <div>
      <Segmented
        label={writer.text("costing.perspective")}
        selected={isWithPhysicians ? "with" : "without"}
        options={[
          { key: "with", label: writer.text("costing.with"), href: withHref },
          { key: "without", label: writer.text("costing.without"), href: withoutHref },
        ]}
      />
    </div>
  );
}
