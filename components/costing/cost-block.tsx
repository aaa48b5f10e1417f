import type { ReactNode } from "react";
import { MissingState } from "@/components/ui/missing-state";
import { NoFigure } from "@/components/ui/no-figure";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import type { CostBlock as Block } from "@/lib/contracts/steering/review-contents";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
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
  const mean = isWithPhysicians ? block.mean : block.meanWithoutPhysicians;
  const written = writeEstimate(mean, { unit: "eur-cents" }, writer);
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <SectionHead
        eyebrow={eyebrow}
        aside={isWithPhysicians ? writer.text("costing.with") : writer.text("costing.without")}
        title={
          written.figure === null ? (
            <NoFigure reason={written.reason ?? "not-delivered"} />
          ) : (
            writer.text("costing.perEpisode", { cost: written.figure })
          )
        }
      >
        {[written.interval, written.basis].filter(Boolean).join(" · ")}
      </SectionHead>
      {perspective ? (
        <Segmented
          label={writer.text("costing.perspective")}
          selected={isWithPhysicians ? "with" : "without"}
          options={[
            { key: "with", label: writer.text("costing.with"), href: perspective.withHref },
            {
              key: "without",
              label: writer.text("costing.without"),
              href: perspective.withoutHref,
            },
          ]}
        />
      ) : null}
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
