import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useRouter } from "@/lib/i18n/navigation";
import type { ImportCalls } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";

interface UndoPanelProps {
  readonly batch: number;
  readonly calls: Pick<ImportCalls, "undoBatch">;
}

type UndoState = "closed" | "asking" | "busy" | "done";

/** Takes a delivery back after a second press, with what that means. */
export function UndoPanel({ batch, calls }: UndoPanelProps) {
  const t = useTranslations("import-wizard.undo");
  const words = useFaultWords();
  const router = useRouter();
  const [state, setState] = useState<UndoState>("closed");
  const [problem, setProblem] = useState<string | null>(null);
  const undo = async () => {
    setState("busy");
    setProblem(null);
    try {
      await calls.undoBatch(batch);
      setState("done");
      router.refresh();
    } catch (thrown) {
      setProblem(words.problem(thrown));
      setState("closed");
    }
  };
  if (state === "done") return <Notice isAnnounced>{t("done", { batch: String(batch) })}</Notice>;
  if (state === "closed") {
    return (
      <div className="flex flex-col items-start gap-3">
        {problem === null ? null : (
          <Notice tone="danger" isAnnounced title={t("failed")}>
            {problem}
          </Notice>
        )}
        <Button size="small" onClick={() => setState("asking")}>
          <Undo2 aria-hidden="true" size={14} />
          {t("of", { batch: String(batch) })}
        </Button>
      </div>
    );
  }
  return (
    <Notice
      tone="warning"
      title={t("title", { batch: String(batch) })}
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            variant="danger"
            size="small"
            autoFocus
            disabled={state === "busy"}
            onClick={() => void undo()}
          >
            {state === "busy" ? t("busy") : t("confirm")}
          </Button>
          <Button size="small" disabled={state === "busy"} onClick={() => setState("closed")}>
            {t("keep")}
          </Button>
        </div>
      }
    >
      {t("text")}
    </Notice>
  );
}
