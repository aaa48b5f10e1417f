import { MissingState } from "@/components/ui/missing-state";
import type { IndicatorReading } from "@/lib/contracts/steering/figure";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { IndicatorBlock } from "./indicator-block";

interface ClinicalGridProps {
  readonly readings: readonly IndicatorReading[];
  readonly hrefOf: (code: string) => string;
  readonly dataKind: "own" | "example" | "open-data";
  readonly writer: Writer;
}

/** Clinical and process indicators side by side, each with what its chart says and its own page. */
export function ClinicalGrid({ readings, hrefOf, dataKind, writer }: ClinicalGridProps) {
  if (readings.length === 0) {
    return <MissingState what={writer.text("outcomes.clinicalMissing")} />;
  }
  return (
    <div className="grid gap-x-7 gap-y-10 lg:grid-cols-2">
      {readings.map((reading) => {
        const { code, short } = reading.definition;
        const name = writer.localised(short);
        return (
          <div key={code} className="min-w-0">
            <IndicatorBlock
              reading={reading}
              eyebrow={name}
              name={name}
              missing={writer.text("outcomes.clinicalMissing")}
              dataKind={dataKind}
              writer={writer}
            />
            <Link href={hrefOf(code)} className="text-small text-accent underline">
              {writer.text("outcomes.toIndicator", { name })}
            </Link>
          </div>
        );
      })}
    </div>
  );
}
