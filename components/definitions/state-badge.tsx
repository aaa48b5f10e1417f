import { Check, CircleDashed, CircleSlash, PanelsTopLeft } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { DefinitionState } from "@/lib/contracts/steering/definitions";
import type { Writer } from "@/lib/view-models/writer";

const LOOKS = {
  figures: { tone: "accent", Icon: Check },
  awaiting: { tone: "note", Icon: CircleDashed },
  "other-screen": { tone: "plain", Icon: PanelsTopLeft },
  "missing-fields": { tone: "missing", Icon: CircleSlash },
} as const satisfies Readonly<Record<DefinitionState, { tone: Tone; Icon: typeof Check }>>;

interface StateBadgeProps {
  readonly state: DefinitionState;
  readonly writer: Writer;
}

/** Whether there is a figure of an indicator, and if not why not. */
export function StateBadge({ state, writer }: StateBadgeProps) {
  const { tone, Icon } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" size={13} />}>
      {writer.text(`definitions.state.${state}`)}
    </Badge>
  );
}
