import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { StudyProtocol } from "@/lib/contracts/costing/pathway-map";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { IconButton } from "./icon-button";
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
      <Indexations
        indexations={protocol.indexations ?? []}
        onChange={(indexations) => set({ indexations })}
      />
    </div>
  );
}

type Indexation = NonNullable<StudyProtocol["indexations"]>[number];

interface IndexationsProps {
  readonly indexations: readonly Indexation[];
  readonly onChange: (indexations: Indexation[]) => void;
}

/** How prices of other years come to the price year: stated with a source, never in silence. */
function Indexations({ indexations, onChange }: IndexationsProps) {
  const { t, page, isReadOnly } = useWorkbench();
  const { study, rateYears } = page;
  const target = study.priceYear ?? Number(study.today.slice(0, 4));
  const put = (place: number, part: Partial<Indexation>) =>
    onChange(indexations.map((one, index) => (index === place ? { ...one, ...part } : one)));
  const fresh = rateYears.find(({ year }) => year !== target)?.year ?? target - 1;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-small font-semibold">{t("indexation.title")}</legend>
      <p className="text-small text-muted">{t("indexation.hint", { year: String(target) })}</p>
      {indexations.map((one, place) => (
        <div key={place} className="flex flex-wrap items-end gap-3">
          <NumberField
            label={t("indexation.from")}
            amount={one.fromYear}
            className="w-28"
            onCommit={(year) => put(place, { fromYear: clampYear(year ?? one.fromYear) })}
          />
          <NumberField
            label={t("indexation.share")}
            amount={Math.round(one.share * 1e6) / 1e4}
            className="w-28"
            onCommit={(percent) => put(place, { share: clampShare((percent ?? 0) / 100) })}
          />
          <DraftInput
            label={t("indexation.source")}
            value={one.source}
            isReadOnly={isReadOnly}
            onCommit={(typed) => put(place, { source: typed.trim().slice(0, 200) })}
          />
          {isReadOnly ? null : (
            <IconButton
              label={t("indexation.remove", { year: String(one.fromYear) })}
              icon={<Trash2 aria-hidden="true" size={15} />}
              onPress={() => onChange(indexations.filter((_, index) => index !== place))}
            />
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <div>
          <Button
            size="small"
            onClick={() => onChange([...indexations, { fromYear: fresh, share: 0, source: "" }])}
          >
            {t("indexation.add")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const clampShare = (share: number) => Math.min(9, Math.max(-0.9, share));
const clampYear = (year: number) => Math.min(2100, Math.max(1990, Math.round(year)));
