import { TrustPanel } from "@/components/charts/trust-panel";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import type { ExperiencePart as Part } from "@/lib/contracts/steering/experience";
import { prepareExperienceTrust } from "@/lib/view-models/outcomes/prepare-experience";
import { writeMoment, writeMonths } from "@/lib/view-models/outcomes/write-moment";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import type { Writer } from "@/lib/view-models/writer";
import { ExperienceHeadlines } from "./experience-headlines";
import { ExperienceTable } from "./experience-table";
import { ResponseList } from "./response-line";

interface ExperiencePartProps {
  readonly part: Part;
  readonly dataKind: "own" | "example" | "open-data";
  readonly writer: Writer;
}

/** How patients experienced their care: three figures, every question, and who answered. */
export function ExperiencePart({ part, dataKind, writer }: ExperiencePartProps) {
  const { definition, moment, period, responses, sources } = part;
  const response = responses[0]?.moments ?? [];
  return (
    <div className="flex flex-col gap-5">
      <SectionHead
        title={writer.text("experience.title")}
        aside={[
          writeSources(sources, writer),
          writeFreshness(sources, writer),
          dataKind === "own" ? null : writer.text(`trust.origin.${dataKind}`),
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        {writer.text("experience.cohort", {
          months: writeMonths(period, writer),
          moment: writeMoment(moment, writer),
        })}
      </SectionHead>
      {part.isResponseLow ? (
        <Notice tone="warning" title={writer.text("outcomes.responses.lowTitle")}>
          {writer.text("outcomes.responses.lowText")}
        </Notice>
      ) : null}
      <ExperienceHeadlines part={part} writer={writer} />
      <ExperienceTable part={part} writer={writer} />
      <ResponseList responses={response} minimumCount={definition.minimumCount} writer={writer} />
      <p className="text-small text-muted">{writer.text("experience.note")}</p>
      <div>
        <TrustPanel model={prepareExperienceTrust(part, writer)} />
      </div>
    </div>
  );
}
