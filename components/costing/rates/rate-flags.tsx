import { TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { RateRecord } from "@/lib/contracts/costing/rates";
import type { Writer } from "@/lib/view-models/writer";

interface RateFlagsProps {
  readonly rate: RateRecord;
  readonly writer: Writer;
}

/** What a controller must look at before trusting a rate: a printed rate that is off, hours too many. */
export function RateFlags({ rate, writer }: RateFlagsProps) {
  const { statedCentsPerMinute: stated, centsPerMinute } = rate;
  return rate.warnings.map((warning) => (
    <Badge key={warning} tone="warning" icon={<TriangleAlert aria-hidden="true" size={12} />}>
      {writer.text(`costing-rates.flag.${warning}`, {
        stated: stated === null ? "" : writer.figure(stated, "eur-per-minute"),
        gap:
          stated === null
            ? ""
            : writer.figure(Math.abs(stated / centsPerMinute - 1), "ratio-whole"),
      })}
    </Badge>
  ));
}
