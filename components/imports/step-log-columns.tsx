import { useTranslations } from "next-intl";
import type { ImportPlanDto, LogSampleDto } from "@/lib/contracts/api/import-uploads";
import {
  columnOf,
  isLogReadable,
  LOG_ROLES,
  missingRoles,
  planWithRole,
  settledMapping,
} from "./choose-log-role";
import { LogCounts } from "./log-counts";
import { LogOtherColumns } from "./log-other-columns";
import { LogRoleRow } from "./log-role-row";
import { SavedMappings } from "./saved-mappings";
import { StepFrame } from "./step-frame";
import type { SampleStepProps } from "./wizard-setting";

interface StepLogColumnsProps extends SampleStepProps {
  readonly log: LogSampleDto;
  readonly isSampling: boolean;
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
}

/** Step 3 of an event log: which column is the case, the activity, the moment; what that gives. */
export function StepLogColumns(props: StepLogColumnsProps) {
  const { upload, sample, log, isSampling, calls, onPlan, goTo } = props;
  const t = useTranslations("import-wizard.log");
  const { plan } = upload;
  const missing = missingRoles(plan, log);
  const isReadable = isLogReadable(log);
  const hint =
    missing.length > 0
      ? t("missing", { roles: missing.map((role) => t(`role.${role}`)).join(", ") })
      : t("unreadable");
  return (
    <StepFrame
      title={t("title")}
      lead={t(log.kind === "fhir" ? "leadFhir" : "lead")}
      onBack={() => goTo("type")}
      next={{
        isReady: isReadable && !isSampling,
        onNext: () => goTo("findings"),
        ...(isReadable ? {} : { hint }),
      }}
    >
      <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[1.7fr_1fr]">
        <ul className="border-b border-hairline">
          {LOG_ROLES.map((role) => (
            <LogRoleRow
              key={role}
              role={role}
              log={log}
              chosen={columnOf(plan, log, role)}
              columns={sample.columns}
              onChoose={(column) => onPlan(planWithRole(plan, log, { role, column }))}
            />
          ))}
        </ul>
        <LogCounts log={log} isCounting={isSampling} />
      </div>
      <LogOtherColumns columns={sample.columns} plan={plan} onPlan={onPlan} />
      <SavedMappings
        plan={{ ...plan, mapping: settledMapping(plan, log) }}
        calls={calls}
        onPlan={onPlan}
      />
    </StepFrame>
  );
}
