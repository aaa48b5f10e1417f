import type { MomentResponse } from "@/lib/contracts/steering/questionnaire-response";
import { writeMoment } from "@/lib/view-models/outcomes/write-moment";
import type { AnalysisContext } from "@/lib/view-models/outcomes/analysis-context";
import type { Writer } from "@/lib/view-models/writer";

interface ResponseLineProps {
  readonly context: AnalysisContext;
  /** The instrument of the chart; that of the analysis when left out. */
  readonly instrumentId?: string;
}

/** How many answered, moment by moment: it stands under every chart of answers. */
export function ResponseLine({ context, instrumentId }: ResponseLineProps) {
  const { analyses, writer } = context;
  const { definition } = analyses;
  const asked = instrumentId ?? analyses.instrumentId;
  const responses =
    analyses.responses.find((response) => response.instrumentId === asked)?.moments ?? [];
  return (
    <ResponseList responses={responses} minimumCount={definition.minimumCount} writer={writer} />
  );
}

interface ResponseListProps {
  readonly responses: readonly MomentResponse[];
  readonly minimumCount: number;
  readonly writer: Writer;
}

/** Who answered at each moment as a bar and in words; says so when nobody knows. */
export function ResponseList({ responses, minimumCount, writer }: ResponseListProps) {
  if (responses.length === 0) {
    return <p className="text-small text-muted">{writer.text("outcomes.responses.unknown")}</p>;
  }
  return (
    <ul className="grid gap-x-8 gap-y-2 text-small text-muted sm:grid-cols-2">
      {responses.map((response) => (
        <li key={response.moment}>
          <ResponseBar response={response} />
          {writeResponse(response, minimumCount, writer)}
        </li>
      ))}
    </ul>
  );
}

/** Answered, not answered, and still open: three parts of everyone who should receive it. */
function ResponseBar({ response }: { readonly response: MomentResponse }) {
  const { due, answered, early, pending } = response;
  const total = due + early + pending;
  if (total === 0) return null;
  const width = (count: number) => ({ width: `${(count / total) * 100}%` });
  return (
    <span aria-hidden="true" className="mb-1 flex h-1.5 overflow-hidden rounded-[2px] bg-band">
      <span className="bg-accent" style={width(answered + early)} />
      <span className="bg-rule" style={width(due - answered)} />
      <span className="hatched" style={width(pending)} />
    </span>
  );
}

function writeResponse(response: MomentResponse, minimumCount: number, writer: Writer): string {
  const { due, answered, early, pending, deceased, moment } = response;
  const count = (n: number) => writer.figure(n, "count");
  const open = early + pending;
  const rate =
    due === 0
      ? writer.text("outcomes.responses.noneDue", { moment: writeMoment(moment, writer) })
      : writer.text("outcomes.responses.rate", {
          moment: writeMoment(moment, writer),
          answered: count(answered),
          due: count(due),
          share: writer.figure(answered / due, "ratio-whole"),
        });
  const parts = [
    rate,
    open > 0
      ? writer.text("outcomes.responses.open", { open: count(open), early: count(early) })
      : null,
    deceased >= minimumCount
      ? writer.text("outcomes.responses.deceased", { count: count(deceased) })
      : null,
  ];
  return parts.filter(Boolean).join(" · ");
}
