import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { importPath, type ImportCalls } from "@/lib/queries/imports";
import { FindingTable } from "./finding-table";

interface UploadFindingsProps {
  readonly uploadId: string;
  /** When the dry run ended: other findings from then on. */
  readonly runAt: string;
  readonly hospitalId: number;
  readonly calls: ImportCalls;
}

/** The refused rows of a dry run, page after page. */
export function UploadFindings({ uploadId, runAt, hospitalId, calls }: UploadFindingsProps) {
  const t = useTranslations("import-wizard.findings");
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ["import-findings", uploadId, runAt],
    queryFn: ({ pageParam }) => calls.listFindings(uploadId, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (!data) return <Skeleton className="h-40" />;
  return (
    <FindingTable
      findings={data.pages.flatMap(({ findings }) => findings)}
      downloadHref={importPath(`/uploads/${uploadId}/error-file`, hospitalId)}
      more={
        hasNextPage ? (
          <Button
            size="small"
            className="mt-3"
            disabled={isFetching}
            onClick={() => void fetchNextPage()}
          >
            {t("more")}
          </Button>
        ) : null
      }
    />
  );
}
