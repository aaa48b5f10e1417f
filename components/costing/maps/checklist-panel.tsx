import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ChecklistAnswer } from "@/lib/contracts/costing/pathway-map";
import type { ChecklistItem } from "@/lib/contracts/costing/workbench";
import { saveCostingChecklist } from "@/lib/queries/pathway-maps";
import { withRow } from "@/lib/view-models/costing/edit-map";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { useWorkbench } from "./workbench-context";

const POSITIONS = Array.from({ length: 32 }, (_, index) => index + 1);
const ANSWERS = ["reported", "missing", "not-applicable"] as const;
const STATES = ["open", ...ANSWERS] as const;

/** The 32 reporting elements in the hospital's own words, and what this study says to each. */
export function ChecklistPanel({ query }: { readonly query: string }) {
  const { document, page, t, isReadOnly } = useWorkbench();
  const [items, setItems] = useState(page.checklistItems);
  const kinds = (kind: ChecklistItem["kind"]) => items.filter((item) => item.kind === kind).length;
  const reported = document.checklist.filter(({ state }) => state === "reported").length;
  const save = (next: readonly ChecklistItem[]) => {
    setItems(next);
    saveCostingChecklist(next, query).catch(() => {
      setItems(items);
      toast.error(t("failure.failed"));
    });
  };
  const put = (position: number) => (part: Partial<ChecklistItem>) => {
    const before = items.find((item) => item.position === position);
    const item = { position, text: "", kind: "mandatory" as const, ...before, ...part };
    const key = String(position);
    const keyOf = (one: ChecklistItem) => String(one.position);
    save(withRow(items, keyOf, key, item.text === "" ? null : item));
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-small text-muted">{t("checklist.source")}</p>
      <p className="text-small">
        {t("checklist.counts", {
          entered: items.length,
          mandatory: kinds("mandatory"),
          suggested: kinds("suggested"),
          reported,
        })}
      </p>
      <Table caption={t("checklist.title")} maxHeight="34rem">
        <thead>
          <tr>
            <HeaderCell isNumeric>{t("checklist.number")}</HeaderCell>
            <HeaderCell>{t("checklist.text")}</HeaderCell>
            <HeaderCell>{t("checklist.kind")}</HeaderCell>
            <HeaderCell>{t("checklist.state")}</HeaderCell>
            <HeaderCell>{t("checklist.note")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {POSITIONS.map((position) => (
            <ChecklistRow
              key={position}
              position={position}
              item={items.find((item) => item.position === position) ?? null}
              onItem={put(position)}
            />
          ))}
        </tbody>
      </Table>
      {isReadOnly ? null : <ChecklistPaste onSave={save} />}
    </div>
  );
}

interface ChecklistRowProps {
  readonly position: number;
  readonly item: ChecklistItem | null;
  readonly onItem: (part: Partial<ChecklistItem>) => void;
}

function ChecklistRow({ position, item, onItem }: ChecklistRowProps) {
  const { document, change, t, isReadOnly } = useWorkbench();
  const answer = document.checklist.find((one) => one.position === position);
  const put = (row: ChecklistAnswer | null) => {
    const keyOf = (one: ChecklistAnswer) => String(one.position);
    change({ ...document, checklist: withRow(document.checklist, keyOf, String(position), row) });
  };
  const answerWith = (typed: string) => {
    const state = ANSWERS.find((one) => one === typed);
    put(state ? { position, state, note: answer?.note ?? "" } : null);
  };
  const number = { number: position };
  return (
    <tr>
      <RowHeader className="w-10 text-right text-muted">{position}</RowHeader>
      <Cell className="min-w-52">
        <DraftInput
          label={t("checklist.textOf", number)}
          isLabelHidden
          value={item?.text ?? ""}
          placeholder={t("checklist.empty")}
          isReadOnly={isReadOnly}
          onCommit={(text) => onItem({ text: text.trim().slice(0, 400) })}
        />
      </Cell>
      <Cell>
        {item === null ? null : (
          <ChoiceField
            label={t("checklist.kindOf", number)}
            isLabelHidden
            selected={item.kind}
            options={(["mandatory", "suggested"] as const).map((key) => ({
              key,
              label: t(`checklist.kinds.${key}`),
            }))}
            onSelect={(kind) => onItem({ kind: kind === "suggested" ? kind : "mandatory" })}
          />
        )}
      </Cell>
      <Cell>
        <ChoiceField
          label={t("checklist.stateOf", number)}
          isLabelHidden
          selected={answer?.state ?? "open"}
          options={STATES.map((key) => ({ key, label: t(`checklist.states.${key}`) }))}
          onSelect={answerWith}
        />
      </Cell>
      <Cell className="min-w-44">
        {answer ? (
          <DraftInput
            label={t("checklist.noteOf", number)}
            isLabelHidden
            value={answer.note}
            placeholder={t("checklist.noteHint")}
            isReadOnly={isReadOnly}
            onCommit={(note) => put({ ...answer, note: note.trim().slice(0, 300) })}
          />
        ) : null}
      </Cell>
    </tr>
  );
}

interface ChecklistPasteProps {
  readonly onSave: (items: readonly ChecklistItem[]) => void;
}

/** One element a line; a line that begins with a star is a suggested one. */
function ChecklistPaste({ onSave }: ChecklistPasteProps) {
  const { t } = useWorkbench();
  const [text, setText] = useState("");
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 32);
  const items = lines.map((line, index): ChecklistItem => ({
    position: index + 1,
    text: line.replace(/^\*\s*/u, "").slice(0, 400),
    kind: line.startsWith("*") ? "suggested" : "mandatory",
  }));
  return (
    <details className="text-small">
      <summary>{t("checklist.paste")}</summary>
      <div className="flex flex-col items-start gap-2 pt-2">
        <textarea
          aria-label={t("checklist.paste")}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-control bg-card px-3 py-2 text-ink"
        />
        <p className="text-muted">{t("checklist.pasteHint")}</p>
        <Button
          disabled={items.length === 0}
          onClick={() => {
            onSave(items);
            setText("");
          }}
        >
          {t("checklist.replace", { count: items.length })}
        </Button>
      </div>
    </details>
  );
}
