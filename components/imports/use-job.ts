import { useMutation } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ImportJobKind } from "@/lib/contracts/api/import-jobs";
import type { ImportCalls } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";
import type { UploadStepProps } from "./wizard-setting";

/** Starts and stops the jobs of an upload; their state comes with the upload itself. */
export interface JobControl {
  readonly start: (kind: ImportJobKind, leaveRejectedOut: boolean) => void;
  readonly cancel: (kind: ImportJobKind) => void;
  /** Why a job could not be started, in words. */
  readonly problem: string | null;
}

/** What the steps get that show a job. */
export interface JobStepProps extends UploadStepProps {
  readonly run: JobControl;
}

export function useJob(
  calls: ImportCalls,
  uploadId: string | null,
  onChanged: () => Promise<unknown>,
): JobControl {
  const words = useFaultWords();
  const [problem, setProblem] = useState<string | null>(null);
  const { mutate } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onMutate: () => setProblem(null),
    onError: (thrown) => setProblem(words.problem(thrown)),
    onSettled: onChanged,
  });
  const start = useCallback(
    (kind: ImportJobKind, leaveRejectedOut: boolean) => {
      if (uploadId !== null) mutate(() => calls.startJob(uploadId, kind, leaveRejectedOut));
    },
    [calls, uploadId, mutate],
  );
  const cancel = useCallback(
    (kind: ImportJobKind) => {
      if (uploadId !== null) mutate(() => calls.cancelJob(uploadId, kind));
    },
    [calls, uploadId, mutate],
  );
  return { start, cancel, problem };
}
