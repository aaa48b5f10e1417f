import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** A moment as it is being changed. */
export interface MomentDraft {
  readonly moment: string;
  readonly targetDays: number;
  readonly windowFromDays: number;
  readonly windowToDays: number;
  readonly instrumentIds: readonly string[];
}

interface MomentFieldsProps {
  readonly moments: readonly MomentDraft[];
  readonly instruments: readonly { readonly id: string; readonly minutes: number }[];
  readonly onChange: (moments: readonly MomentDraft[]) => void;
}

const MOMENTS = ["t0", "2w", "6w", "3m", "6m", "12m", "24m", "t1", "t2", "t3", "t4", "t5"];
const DAYS = ["windowFromDays", "targetDays", "windowToDays"] as const;

/** The moments of a schedule, each with its days and questionnaires. */
export function MomentFields({ moments, instruments, onChange }: MomentFieldsProps) {
  const t = useTranslations("programme-actions");
  const change = (index: number, part: Partial<MomentDraft>) =>
    onChange(moments.map((row, place) => (place === index ? { ...row, ...part } : row)));
  const free = MOMENTS.filter((key) => !moments.some(({ moment }) => moment === key));
  const minutesOf = (ids: readonly string[]) =>
    instruments.filter(({ id }) => ids.includes(id)).reduce((sum, one) => sum + one.minutes, 0);
  return (
    <div className="flex flex-col gap-4">
      {moments.map((row, index) => (
        <fieldset key={row.moment} className="rounded-lg border border-rule p-4">
          <legend className="px-2 font-semibold">{t("moment", { moment: row.moment })}</legend>
          <div className="grid gap-3 sm:grid-cols-4">
            {DAYS.map((field) => (
              <label key={field} className="text-small">
                {t(`schedule.${field}`)}
                <TextInput
                  type="number"
                  step={1}
                  min={-730}
                  max={3650}
                  required
                  value={row[field]}
                  onChange={(event) => change(index, { [field]: Number(event.target.value) })}
                />
              </label>
            ))}
            <div className="flex items-end justify-end">
              <Button
                size="small"
                variant="quiet"
                onClick={() => onChange(moments.filter((_, place) => place !== index))}
              >
                {t("schedule.removeMoment")}
              </Button>
            </div>
          </div>
          <details className="mt-3 text-small">
            <summary className="cursor-pointer py-1">
              {t("schedule.instruments", {
                names: row.instrumentIds.map((id) => id.toUpperCase()).join(", "),
                minutes: minutesOf(row.instrumentIds),
              })}
            </summary>
            <div className="grid gap-x-4 gap-y-1 pt-2 sm:grid-cols-3">
              {instruments.map(({ id, minutes }) => (
                <label key={id} className="flex min-h-9 items-center gap-2">
                  <input
                    type="checkbox"
                    className="size-5"
                    checked={row.instrumentIds.includes(id)}
                    onChange={(event) =>
                      change(index, {
                        instrumentIds: event.target.checked
                          ? [...row.instrumentIds, id]
                          : row.instrumentIds.filter((one) => one !== id),
                      })
                    }
                  />
                  {id.toUpperCase()}
                  <span className="text-muted">{t("schedule.minutes", { minutes })}</span>
                </label>
              ))}
            </div>
          </details>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-small text-muted">{t("schedule.addMoment")}</span>
        {free.map((key) => (
          <Button
            key={key}
            size="small"
            onClick={() =>
              onChange([
                ...moments,
                {
                  moment: key,
                  targetDays: 0,
                  windowFromDays: 0,
                  windowToDays: 0,
                  instrumentIds: moments[0]?.instrumentIds ?? ["eq-5d-5l"],
                },
              ])
            }
          >
            {t("moment", { moment: key })}
          </Button>
        ))}
      </div>
    </div>
  );
}
