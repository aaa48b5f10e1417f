import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, parseAsStringEnum, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { toast } from "sonner";
import type { ImportPlanDto, ImportUploadDto } from "@/lib/contracts/api/import-uploads";
import { importCalls, type ImportCalls } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";
import { useJob } from "./use-job";
import { WIZARD_STEPS, type WizardSetting, type WizardStep } from "./wizard-setting";

const POLL_MS = 700;

function isRunning(upload: ImportUploadDto | undefined): boolean {
  return upload?.dryRun?.state === "running" || upload?.publish?.state === "running";
}

/** Where one is in the wizard: all of it stands in the address. */
function usePlace() {
  return useQueryStates(
    {
      upload: parseAsString,
      profile: parseAsString,
      step: parseAsStringEnum<WizardStep>([...WIZARD_STEPS]).withDefault("file"),
    },
    // Each step is a page of its own to the back button.
    { history: "push" },
  );
}

/** Keeps how the upload is to be read; shown at once, because the sample stands next to the choice. */
function usePlanning(setting: WizardSetting, calls: ImportCalls, upload: ImportUploadDto | null) {
  const words = useFaultWords(setting.limitBytes);
  const client = useQueryClient();
  const keep = (next: ImportUploadDto) => client.setQueryData(["import-upload", next.id], next);
  const { mutate, isPending } = useMutation({
    mutationFn: (plan: ImportPlanDto) => calls.savePlan(upload?.id ?? "", plan),
    onSuccess: keep,
    onError: (thrown) => {
      toast.error(words.problem(thrown));
      return client.invalidateQueries({ queryKey: ["import-upload", upload?.id] });
    },
  });
  const changePlan = (changes: Partial<ImportPlanDto>) => {
    if (!upload?.plan) return;
    const plan = { ...upload.plan, ...changes };
    keep({ ...upload, plan, dryRun: null });
    mutate(plan);
  };
  return { keep, changePlan, isPlanning: isPending };
}

/** Everything that the wizard knows: where one is, the upload, what was understood of it. */
export function useWizard(setting: WizardSetting) {
  const { hospitalId } = setting;
  const calls = useMemo(() => importCalls(hospitalId), [hospitalId]);
  const client = useQueryClient();
  const [place, setPlace] = usePlace();
  const id = place.upload;
  const uploadKey = ["import-upload", id];
  const uploadQuery = useQuery({
    queryKey: uploadKey,
    queryFn: () => calls.getUpload(id ?? ""),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isRunning(state.data) ? POLL_MS : false),
  });
  const upload = id === null ? null : (uploadQuery.data ?? null);
  const planning = usePlanning(setting, calls, upload);
  const plan = upload?.plan ?? null;
  const sampleQuery = useQuery({
    // Asked for again once the plan is kept: the server reads by the plan that it has.
    queryKey: ["import-sample", id, plan, planning.isPlanning],
    queryFn: () => calls.getSample(id ?? ""),
    enabled: plan !== null && !planning.isPlanning,
    placeholderData: keepPreviousData,
  });
  const run = useJob(calls, id, () => client.invalidateQueries({ queryKey: uploadKey }));
  return {
    ...planning,
    calls,
    place,
    upload,
    isGone: id !== null && uploadQuery.isError,
    sample: sampleQuery.data ?? null,
    /** The sample on the screen is that of an earlier plan. */
    isSampling: planning.isPlanning || sampleQuery.isPlaceholderData,
    run,
    goTo: (step: WizardStep) => void setPlace({ step }),
    setPlace,
  };
}

export type Wizard = ReturnType<typeof useWizard>;
