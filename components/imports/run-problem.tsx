import { Notice } from "@/components/ui/notice";

/** Why the server refused what was asked; nothing where it did not. */
export function RunProblem({ problem }: { readonly problem: string | null }) {
  return problem === null ? null : (
    <Notice tone="danger" isAnnounced>
      {problem}
    </Notice>
  );
}
