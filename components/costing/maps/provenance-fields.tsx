import type { TimeOrigin, TimeProvenance } from "@/lib/engine/costing";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { NumberField } from "./number-field";
import { useWorkbench } from "./workbench-context";

interface ProvenanceFieldsProps {
  readonly provenance: TimeProvenance;
  readonly isExpired: boolean;
  readonly onChange: (provenance: TimeProvenance) => void;
}

const ORIGINS: readonly TimeOrigin[] = ["measured", "observed", "estimated"];
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Where minutes come from, how many, of when, until when, and how far a case can differ. */
export function ProvenanceFields({ provenance, isExpired, onChange }: ProvenanceFieldsProps) {
  const { t, isReadOnly, writer } = useWorkbench();
  const set = (part: Partial<TimeProvenance>) => onChange({ ...provenance, ...part });
  const { origin, observationCount: n, takenOn, expiresOn } = provenance;
  const summary = [
    t(`origin.${origin}`),
    n === null ? t("noCount") : `n ${writer.number(n)}`,
    takenOn === null ? null : writer.date(takenOn, "dayNumeric"),
    expiresOn === null ? null : t("until", { day: writer.date(expiresOn, "dayNumeric") }),
  ];
  const checkDay = (typed: string) => ({
    understood: null,
    fault: typed === "" || isDay(typed) ? null : t("notADay"),
  });
  return (
    <details className="w-full text-small">
      <summary className={isExpired ? "font-medium text-warning" : "text-muted"}>
        {summary.filter((part) => part !== null).join(" · ")}
        {isExpired ? ` · ${t("isExpired")}` : ""}
      </summary>
      <div className="flex flex-wrap gap-x-3 gap-y-2 pt-2">
        <ChoiceField
          label={t("originLabel")}
          selected={origin}
          options={ORIGINS.map((key) => ({ key, label: t(`origin.${key}`) }))}
          onSelect={(key) => set({ origin: ORIGINS.find((one) => one === key) ?? origin })}
          className="basis-36"
        />
        <NumberField
          label={t("observations")}
          amount={n}
          canBeEmpty
          onCommit={(amount) =>
            set({ observationCount: amount === null ? null : Math.round(amount) })
          }
        />
        <NumberField
          label={t("short")}
          amount={provenance.shortMinutes}
          canBeEmpty
          onCommit={(shortMinutes) => set({ shortMinutes })}
        />
        <NumberField
          label={t("long")}
          amount={provenance.longMinutes}
          canBeEmpty
          onCommit={(longMinutes) => set({ longMinutes })}
        />
        {(["takenOn", "expiresOn"] as const).map((field) => (
          <DraftInput
            key={field}
            label={t(field)}
            value={provenance[field] ?? ""}
            placeholder={t("dayHint")}
            isReadOnly={isReadOnly}
            check={checkDay}
            onCommit={(typed) => set({ [field]: typed === "" ? null : typed })}
            className="w-32"
          />
        ))}
      </div>
    </details>
  );
}

/** A day of the calendar as ISO: 2026-02-30 is none. */
function isDay(typed: string): boolean {
  if (!DAY.test(typed)) return false;
  const at = Date.parse(`${typed}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed);
}
