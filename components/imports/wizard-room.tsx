import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { StepColumns } from "./step-columns";
import { StepConfirm } from "./step-confirm";
import { StepDryRun } from "./step-dry-run";
import { StepFile } from "./step-file";
import { StepFindings } from "./step-findings";
import { StepType } from "./step-type";
import { useWizard, type Wizard } from "./use-wizard";
import type { UploadStepProps, WizardSetting, WizardStep } from "./wizard-setting";
import { WizardStepper } from "./wizard-stepper";

/** How far one can go now: each step needs what the one before it settles. */
function reachOf({ upload, sample }: Wizard): WizardStep {
  if (!upload?.plan || sample === null) return "file";
  if (sample.fault !== null) return "type";
  if (upload.publish !== null || upload.dryRun?.state === "done") return "confirm";
  return upload.dryRun === null ? "columns" : "findings";
}

/** The steps beside the stepper. */
export function WizardRoom({ setting }: { readonly setting: WizardSetting }) {
  const t = useTranslations("import-wizard");
  const wizard = useWizard(setting);
  const { upload, place, calls, goTo, setPlace, isGone } = wizard;
  const isFinished = upload?.publish?.state === "done";
  const discard = async () => {
    if (upload) await calls.discard(upload.id).catch(() => undefined);
    toast(t("discarded"));
    void setPlace({ upload: null, profile: null, step: "file" });
  };
  const discardButton =
    upload && !isFinished ? (
      <Button variant="quiet" size="small" className="text-muted" onClick={() => void discard()}>
        {t("discard")}
      </Button>
    ) : null;
  return (
    <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <WizardStepper
          current={place.step}
          reach={reachOf(wizard)}
          isFinished={isFinished}
          onStep={goTo}
        />
        <div className="mt-5 -ml-2.5 max-lg:hidden">{discardButton}</div>
      </div>
      <div className="min-w-0">
        {isGone ? (
          <div className="mb-6">
            <Notice tone="warning" isAnnounced>
              {t("file.gone")}
            </Notice>
          </div>
        ) : null}
        <CurrentStep wizard={wizard} setting={setting} />
        <div className="mt-4 -ml-2.5 lg:hidden">{discardButton}</div>
      </div>
    </div>
  );
}

interface CurrentStepProps {
  readonly wizard: Wizard;
  readonly setting: WizardSetting;
}

/** The upload once it has a plan; the steps after the first need one. */
function plannedUpload(upload: Wizard["upload"]): UploadStepProps["upload"] | null {
  return upload?.plan ? { ...upload, plan: upload.plan } : null;
}

function CurrentStep({ wizard, setting }: CurrentStepProps) {
  const { upload, place, calls, goTo, keep, setPlace, isGone } = wizard;
  const isComing = place.upload !== null && upload === null && !isGone;
  if (isComing) return <Skeleton className="h-96" />;
  const planned = isGone ? null : plannedUpload(upload);
  if (place.step !== "file" && planned !== null) {
    return <PlannedStep wizard={wizard} setting={setting} upload={planned} />;
  }
  return (
    <StepFile
      setting={setting}
      calls={calls}
      goTo={goTo}
      upload={isGone ? null : upload}
      profileId={planned?.plan.profile ?? place.profile}
      onProfile={(profile) => void setPlace({ profile }, { history: "replace" })}
      onUpload={(next) => {
        keep(next);
        void setPlace({ upload: next.id, step: "file" }, { history: "replace" });
      }}
    />
  );
}

interface PlannedStepProps extends CurrentStepProps {
  readonly upload: UploadStepProps["upload"];
}

/** Jobs read by the plan that the server has, so they wait until it has this one. */
function mustWait(step: WizardStep, isPlanning: boolean): boolean {
  return isPlanning && step !== "type" && step !== "columns";
}

/** The steps after the first, which need files and a plan. */
function PlannedStep({ wizard, setting, upload }: PlannedStepProps) {
  const { sample, place, calls, goTo, setPlace, run, changePlan, isPlanning, isSampling } = wizard;
  if (sample === null || mustWait(place.step, isPlanning)) return <Skeleton className="h-96" />;
  const planned: UploadStepProps = { setting, calls, goTo, upload };
  switch (place.step) {
    case "type":
      return <StepType {...planned} sample={sample} onPlan={changePlan} />;
    case "columns":
      return <StepColumns {...planned} {...{ sample, isSampling }} onPlan={changePlan} />;
    case "findings":
      return <StepFindings {...planned} run={run} />;
    case "dry-run":
      return <StepDryRun {...planned} run={run} />;
    case "confirm":
    case "file":
      return (
        <StepConfirm
          {...planned}
          run={run}
          onAnother={() => void setPlace({ upload: null, profile: null, step: "file" })}
        />
      );
  }
}
