import type { StudyProtocol } from "@/lib/contracts/costing/pathway-map";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { NumberField } from "./number-field";
import { useWorkbench } from "./workbench-context";

const TEXTS = ["question", "start", "end", "inclusion", "exclusions"] as const;
const PERSPECTIVES = ["with-physicians", "without-physicians"] as const;

/** What the costing study says of itself: question, perspective, edges, price year. */
export function ProtocolPanel() {
  const { document, change, t, isReadOnly } = useWorkbench();
  const { protocol } = document;
  const set = (part: Partial<StudyProtocol>) =>
    change({ ...document, protocol: { ...protocol, ...part } });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-small text-muted">{t("protocol.hint")}</p>
      {TEXTS.map((field) => (
        <DraftInput
          key={field}
          label={t(`protocol.${field}`)}
          value={protocol[field]}
          isReadOnly={isReadOnly}
          onCommit={(typed) => set({ [field]: typed.trim().slice(0, 500) })}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <ChoiceField
          label={t("protocol.perspective")}
          selected={protocol.perspective}
          options={PERSPECTIVES.map((key) => ({ key, label: t(`protocol.kind.${key}`) }))}
          onSelect={(key) =>
            set({ perspective: PERSPECTIVES.find((one) => one === key) ?? protocol.perspective })
          }
          className="basis-64"
        />
        <NumberField
          label={t("protocol.priceYear")}
          amount={protocol.priceYear}
          canBeEmpty
          className="w-32"
          onCommit={(year) => set({ priceYear: year === null ? null : clampYear(year) })}
        />
      </div>
    </div>
  );
}

const clampYear = (year: number) => Math.min(2100, Math.max(1990, Math.round(year)));
