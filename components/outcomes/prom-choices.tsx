import { Segmented } from "@/components/ui/segmented";
import type { OutcomeChoices, OutcomeSpan } from "@/lib/contracts/steering/outcomes";
import { writeMoment } from "@/lib/view-models/outcomes/write-moment";
import type { Writer } from "@/lib/view-models/writer";

const SPANS: readonly OutcomeSpan[] = ["quarter", "year"];

interface PromChoicesProps {
  readonly choices: OutcomeChoices;
  readonly isYearly: boolean;
  readonly hrefOf: (change: Readonly<Record<string, string | null>>) => string;
  readonly writer: Writer;
}

/** Which moment, how long patients are gathered, and which variant of the pathway. */
export function PromChoices({ choices, isYearly, hrefOf, writer }: PromChoicesProps) {
  const { moment, moments, span, variant, variants } = choices;
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {moments.length > 1 ? (
        <Segmented
          label={writer.text("outcomes.choose.moment")}
          selected={moment ?? ""}
          options={moments.map((key) => ({
            key,
            label: writeMoment(key, writer),
            href: hrefOf({ moment: key }),
          }))}
        />
      ) : null}
      {isYearly ? null : (
        <Segmented
          label={writer.text("outcomes.choose.span")}
          selected={span}
          options={SPANS.map((key) => ({
            key,
            label: writer.text(`outcomes.span.${key}`),
            href: hrefOf({ span: key }),
          }))}
        />
      )}
      {variants.length > 1 ? (
        <Segmented
          label={writer.text("outcomes.choose.variant")}
          selected={variant ?? ""}
          options={["", ...variants].map((key) => ({
            key,
            label: key === "" ? writer.text("outcomes.allVariants") : writeVariant(key, writer),
            href: hrefOf({ variant: key === "" ? null : key }),
          }))}
        />
      ) : null}
    </div>
  );
}

function writeVariant(variant: string, writer: Writer): string {
  const key = `pathways.variant.${variant}`;
  return writer.has(key) ? writer.text(key) : variant;
}
