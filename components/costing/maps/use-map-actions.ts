import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem } from "@/lib/queries/call-api";

/** Runs an action on a map, says how it went and goes where the map then is. */
export function useMapActions(t: (key: string) => string) {
  const router = useRouter();
  return async <T>(
    work: () => Promise<T>,
    words: { readonly done: string | null; readonly hrefOf: (answer: T) => string },
  ): Promise<void> => {
    try {
      const answer = await work();
      if (words.done !== null) toast.success(t(words.done));
      router.push(words.hrefOf(answer));
      router.refresh();
    } catch (error) {
      const code = error instanceof ApiProblem ? error.code : "failed";
      const known = ["conflict", "unavailable", "not-allowed", "not-found", "invalid-input"];
      toast.error(t(`failure.${known.includes(code) ? code : "failed"}`));
    }
  };
}
