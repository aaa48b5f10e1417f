import { useState } from "react";
import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi } from "@/lib/queries/call-api";
import type { Writer } from "@/lib/view-models/writer";

type Path = `/api/v1/budget/scenarios${string}`;

/** Sends a step on a scenario; says what came of it in the reader's language. */
export function useScenarioCalls(writer: Writer) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async <T>(
    path: Path,
    json: unknown,
    done: (answer: T) => { readonly text: string; readonly goTo?: string },
  ): Promise<boolean> => {
    setIsBusy(true);
    setFailure(null);
    try {
      const answer = await callApi<T>(path, { method: "POST", json });
      const { text, goTo } = done(answer);
      toast.success(text);
      if (goTo) router.push(goTo);
      else router.refresh();
      return true;
    } catch (error) {
      // Somebody else was first: what they made is shown, so that it can be weighed.
      if (error instanceof ApiProblem && error.code === "conflict") router.refresh();
      const code = error instanceof ApiProblem ? error.code : "failed";
      const key = `simulator.failure.${code}`;
      setFailure(writer.text(writer.has(key) ? key : "simulator.failure.failed"));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { send, isBusy, failure, refuse: setFailure };
}
