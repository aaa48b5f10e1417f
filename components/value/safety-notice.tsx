import { Notice } from "@/components/ui/notice";
import type { SafetyReading, ValueComparison } from "@/lib/contracts/steering/value";
import { Link } from "@/lib/i18n/navigation";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface SafetyNoticeProps {
  readonly guard: ValueComparison["guard"];
  readonly hrefOf: (code: string) => string;
  readonly writer: Writer;
}

function writeReading({ current, limit, definition, standing }: SafetyReading, writer: Writer) {
  const name = writer.localised(definition.short);
  return writer.text(`value.safety.${standing}`, {
    name,
    figure: current.status === "computed" ? writer.figure(current.value.amount, "ratio") : "–",
    limit: limit === null ? "–" : writer.figure(limit, "ratio"),
  });
}

/** Safety first: which outcomes are worse than their limit, and which have none. */
export function SafetyNotice({ guard, hrefOf, writer }: SafetyNoticeProps) {
  const { verdict, readings, period } = guard;
  const tone = verdict === "open" ? "note" : "warning";
  return (
    <Notice tone={tone} title={writer.text(`value.guard.${verdict}`)}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {readings.map((reading) => (
          <li key={reading.definition.code}>
            <Link href={hrefOf(reading.definition.code)} className="underline">
              {writeReading(reading, writer)}
            </Link>
          </li>
        ))}
        {readings.length === 0 ? <li>{writer.text("value.guard.nothing")}</li> : null}
        <li className="text-muted">{writePeriod(period, writer)}</li>
      </ul>
    </Notice>
  );
}
