import type { PackFindingsDto, PackSummaryDto } from "@/lib/contracts/api/licence-packs";
import { useRouter } from "@/lib/i18n/navigation";
import { useFileInstaller } from "@/lib/queries/use-file-installer";

/** A pack is text of one questionnaire; a larger file is something else. */
const LARGEST_FILE_BYTES = 1024 * 1024;

export type PackFaultDto = PackFindingsDto["faults"][number];

/** Checks and installs a pack file. */
export function useInstaller(hospitalId: number) {
  const router = useRouter();
  return useFileInstaller<PackFindingsDto, PackSummaryDto, PackFaultDto>({
    path: "/api/v1/licence-packs",
    hospitalId,
    largestBytes: LARGEST_FILE_BYTES,
    read: ({ faults, pack, isInstalled }) => ({ faults, summary: pack, isInstalled }),
    onInstalled: () => router.refresh(),
  });
}
