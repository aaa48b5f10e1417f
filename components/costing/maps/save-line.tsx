import { Redo2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SaveState } from "./use-map-draft";
import { IconButton } from "./icon-button";
import { useWorkbench } from "./workbench-context";

interface SaveLineProps {
  readonly state: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onMove: (direction: "undo" | "redo") => void;
  readonly onRetry: () => void;
  readonly onConfirm: (note: string) => void;
  readonly onDiscard: () => void;
}

const TROUBLED: readonly SaveState[] = ["offline", "conflict", "failed"];

/** Undo, redo, how saving fares, and what can become of the draft. */
export function SaveLine(props: SaveLineProps) {
  const { state, canUndo, canRedo, onMove, onRetry, onDiscard } = props;
  const { t } = useWorkbench();
  const [isSure, setIsSure] = useState(false);
  const isTroubled = TROUBLED.includes(state);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      <IconButton
        label={t("undo")}
        icon={<Undo2 aria-hidden="true" size={17} />}
        isDisabled={!canUndo}
        onPress={() => onMove("undo")}
      />
      <IconButton
        label={t("redo")}
        icon={<Redo2 aria-hidden="true" size={17} />}
        isDisabled={!canRedo}
        onPress={() => onMove("redo")}
      />
      <p
        role="status"
        data-save-state={state}
        className={isTroubled ? "text-small font-medium text-danger" : "text-small text-muted"}
      >
        {t(`state.${state}`)}
      </p>
      {state === "offline" || state === "failed" ? (
        <Button size="small" onClick={onRetry}>
          {t("retry")}
        </Button>
      ) : null}
      <span className="grow" />
      <Button size="small" variant="quiet" onClick={() => (isSure ? onDiscard() : setIsSure(true))}>
        {t(isSure ? "discardSure" : "discard")}
      </Button>
      <ConfirmForm isDisabled={state !== "saved"} onConfirm={props.onConfirm} />
    </div>
  );
}

interface ConfirmFormProps {
  readonly isDisabled: boolean;
  readonly onConfirm: (note: string) => void;
}

function ConfirmForm({ isDisabled, onConfirm }: ConfirmFormProps) {
  const { t, model, document } = useWorkbench();
  const [note, setNote] = useState("");
  const isReady = note.trim().length >= 3;
  const isSound = model.faults.length === 0 && document.map.steps.length > 0;
  return (
    <form
      className="flex w-full flex-wrap items-center gap-2 sm:w-auto"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(note.trim());
      }}
    >
      <input
        aria-label={t("note")}
        name="note"
        value={note}
        maxLength={500}
        placeholder={t("note")}
        onChange={(event) => setNote(event.target.value)}
        className="min-h-9 w-full rounded-md border border-control bg-card px-2.5 text-small text-ink placeholder:text-muted sm:w-64"
      />
      <Button
        type="submit"
        size="small"
        variant="primary"
        disabled={isDisabled || !isReady || !isSound}
      >
        {t("confirm")}
      </Button>
    </form>
  );
}
