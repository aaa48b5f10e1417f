import { PROGRAMME_RATE_ORDER } from "@/lib/view-models/programme/rate-order";
import type { Fraction, ProgrammeRate } from "@/lib/engine/programme/index";
import type { Result } from "@/lib/engine/shared/result";
import type { Writer } from "@/lib/view-models/writer";
import { FractionCell } from "./fraction-cell";

interface RateListProps {
  readonly rates: Readonly<Record<ProgrammeRate, Result<Fraction>>>;
  readonly minimum: number;
  readonly baseline: string;
  readonly followUp: string;
  readonly writer: Writer;
}

/** The rates of the programme, each with its definition under its name. */
export function RateList({ rates, minimum, baseline, followUp, writer }: RateListProps) {
  return (
    <dl className="mt-1">
      {PROGRAMME_RATE_ORDER.map((rate) => (
        <div
          key={rate}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline py-2.5"
        >
          <dt className="min-w-0 flex-1 basis-56">
            <span className="text-body">{writer.text(`programme.rate.${rate}.name`)}</span>
            <span className="block text-small text-muted">
              {writer.text(`programme.rate.${rate}.definition`, { baseline, followUp })}
            </span>
          </dt>
          <dd className="text-right text-body">
            <FractionCell rate={rates[rate]} minimum={minimum} writer={writer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
