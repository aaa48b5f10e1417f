import { FileCheck2, KeyRound, PenLine } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { WordingStatus } from "@/lib/contracts/instruments/library";

const MARKS: Readonly<
  Record<WordingStatus, { readonly tone: Tone; readonly Icon: typeof KeyRound }>
> = {
  pack: { tone: "better", Icon: FileCheck2 },
  own: { tone: "note", Icon: PenLine },
  key: { tone: "missing", Icon: KeyRound },
};

interface WordingMarkProps {
  readonly status: WordingStatus;
  readonly word: string;
}

/** Where the words of a questionnaire come from. */
export function WordingMark({ status, word }: WordingMarkProps) {
  const { tone, Icon } = MARKS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" size={13} />}>
      {word}
    </Badge>
  );
}
