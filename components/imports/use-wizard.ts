import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { parseAsString, parseAsStringEnum, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { toast } from "sonner";
import type { ImportPlanDto, ImportUploadDto } from "@/lib/contracts/api/import-uploads";
import { importCalls } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";
import { useJob } from "./use-job";
import { WIZARD_STEPS, type WizardSetting, type WizardStep } from "./wizard-setting";

const POLL_MS = 700;

function isRunning(upload: ImportUploadDto | undefined): boolean {
  return upload?.dryRun?.state === "running" || upload?.publish?.state === "running";
}

/** Everything that the wizard knows: where one is, the upload, what was understood of it. */
export function useWizard({ hospitalId, limitBytes }: WizardSetting) {
  const words = useFaultWords(limitBytes);
  const calls = useMemo(() => importCalls(hospitalId), [hospitalId]);
  const client = useQueryClient();
  const [place, setPlace] = useQueryStates(
    {
      upload: parseAsString,
      profile: parseAsString,
      step: parseAsStringEnum<WizardStep>([...WIZARD_STEPS]).withDefault("file"),
    },
    // Each step is a page of its own to the back button.
    { history: "push" },
  );
  const id = place.upload;
  const uploadKey = ["import-upload", id];
  const uploadQuery = useQuery({
    queryKey: uploadKey,
    queryFn: () => calls.getUpload(id ?? ""),
    enabled: id !== null,
    refetchInterval: ({ state }) => (isRunning(state.data) ? POLL_MS : false),
  });
  const upload = id === null ? null : (uploadQuery.data ?? null);
  const sampleQuery = useQuery({
    queryKey: ["import-sample", id, upload?.plan],
    queryFn: () => calls.getSample(id ?? ""),
    enabled: upload?.plan != null,
    placeholderData: keepPreviousData,
  });
  const keep = (next: ImportUploadDto) => client.setQueryData(["import-upload", next.id], next);
  const planning = useMutation({
    mutationFn: (plan: ImportPlanDto) => calls.savePlan(id ?? "", plan),
    // Shown at once, because every choice changes the sample next to it.
    onMutate: (plan) => {
      if (upload) keep({ ...upload, plan, dryRun: null });
    },
    onSuccess: keep,
    onError: (thrown) => {
      toast.error(words.problem(thrown));
      return client.invalidateQueries({ queryKey: uploadKey });
    },
  });
  const run = useJob(calls, id, () => client.invalidateQueries({ queryKey: uploadKey }));
  return {
    calls,
    place,
    upload,
    isGone: id !== null && uploadQuery.isError,
    sample: sampleQuery.data ?? null,
    isPlanning: planning.isPending,
    run,
    keep,
    goTo: (step: WizardStep) => void setPlace({ step }),
    setPlace,
    changePlan: (changes: Partial<ImportPlanDto>) => {
      if (upload?.plan) planning.mutate({ ...upload.plan, ...changes });
    },
  };
}

export type Wizard = ReturnType<typeof useWizard>;
