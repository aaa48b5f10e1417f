import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportPlanDto } from "@/lib/contracts/api/import-uploads";
import { ColumnRow, stateOfColumn } from "./column-row";
import { planWithColumn } from "./propose-plan";
import { SavedMappings } from "./saved-mappings";
import { StepFrame } from "./step-frame";
import { StepLogColumns } from "./step-log-columns";
import { useWriting } from "./use-writing";
import type { SampleStepProps } from "./wizard-setting";

/** Why there is nothing to map: a publisher's own columns, or a standard. */
const fixedWords = (profile: string) =>
  profile.startsWith("fhir-") ? "file.fixedFhir" : "file.fixed";

interface StepColumnsProps extends SampleStepProps {
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
  readonly isSampling: boolean;
}

/** Step 3: what each column of the file means; a column that is not used is ignored in so many words. */
export function StepColumns(props: StepColumnsProps) {
  const { sample } = props;
  return sample.log === null ? (
    <ContractColumns {...props} />
  ) : (
    <StepLogColumns {...props} log={sample.log} />
  );
}

/** Columns of a documented contract, or of a file in which there is nothing to choose. */
function ContractColumns({ upload, sample, calls, onPlan, goTo }: StepColumnsProps) {
  const t = useTranslations("import-wizard");
  const { count } = useWriting();
  const { plan } = upload;
  const onBack = () => goTo("type");
  const onNext = () => goTo("findings");
  if (sample.kind !== "contract") {
    return (
      <StepFrame title={t("columns.fixedTitle")} onBack={onBack} next={{ isReady: true, onNext }}>
        <p className="max-w-prose">{t(fixedWords(plan.profile))}</p>
      </StepFrame>
    );
  }
  const open = sample.columns.filter((column) => stateOfColumn(column) === "open");
  const placed = new Set(sample.columns.flatMap(({ field }) => field ?? []));
  const missing = sample.fields.filter(({ name, isRequired }) => isRequired && !placed.has(name));
  const isReady = open.length === 0 && missing.length === 0;
  const chosen = sample.columns.filter((column) => stateOfColumn(column) !== "named");
  return (
    <StepFrame
      title={t("columns.title")}
      lead={t("columns.lead")}
      onBack={onBack}
      next={{
        isReady,
        onNext,
        hint: isReady
          ? undefined
          : missing.length > 0
            ? t("columns.missing", {
                fields: missing.map(({ name }) => t(`field.${name}`)).join(", "),
              })
            : t("columns.open", {
                count: open.length,
                columns: open.map(({ name }) => name).join(", "),
              }),
      }}
    >
      {missing.length > 0 ? (
        <Notice tone="warning">
          {t("columns.missing", {
            fields: missing.map(({ name }) => `${t(`field.${name}`)} (${name})`).join(", "),
          })}
        </Notice>
      ) : null}
      {isReady && chosen.length === 0 ? (
        <Notice>{t("columns.allFound", { count: count(sample.columns.length) })}</Notice>
      ) : null}
      <div>
        <div
          aria-hidden="true"
          className="hidden grid-cols-[1fr_1fr_8.5rem] gap-x-5 px-1 pb-1.5 text-small font-semibold text-muted sm:grid"
        >
          <span>{t("columns.yours")}</span>
          <span>{t("columns.meaning")}</span>
          <span>{t("columns.state")}</span>
        </div>
        <ul className="border-b border-hairline">
          {sample.columns.map((column, place) => (
            <ColumnRow
              key={`${place} ${column.name}`}
              column={column}
              fields={sample.fields.filter(
                ({ name }) => name === column.field || !placed.has(name),
              )}
              onChoose={(choice) => onPlan(planWithColumn(plan, column.name, choice))}
            />
          ))}
        </ul>
        {open.length > 0 ? (
          <Button
            size="small"
            className="mt-3"
            onClick={() =>
              onPlan({ ignoredColumns: [...plan.ignoredColumns, ...open.map(({ name }) => name)] })
            }
          >
            {t("columns.ignoreRest", { count: open.length })}
          </Button>
        ) : null}
      </div>
      {chosen.length > 0 ? <SavedMappings plan={plan} calls={calls} onPlan={onPlan} /> : null}
    </StepFrame>
  );
}
