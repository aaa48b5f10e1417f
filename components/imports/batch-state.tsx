import { CircleCheck, CircleX, Hourglass, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ImportBatchDto } from "@/lib/contracts/api/import-batches";

const LOOKS: Readonly<Record<ImportBatchDto["state"], { Icon: typeof Undo2; tone: Tone }>> = {
  received: { Icon: Hourglass, tone: "plain" },
  staged: { Icon: Hourglass, tone: "plain" },
  validated: { Icon: Hourglass, tone: "plain" },
  published: { Icon: CircleCheck, tone: "accent" },
  rejected: { Icon: CircleX, tone: "danger" },
  superseded: { Icon: Undo2, tone: "plain" },
};

/** What became of a delivery, in a word and a shape. */
export function BatchState({ state }: { readonly state: ImportBatchDto["state"] }) {
  const t = useTranslations("import-wizard.state");
  const { Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" size={13} />}>
      {t(state)}
    </Badge>
  );
}
