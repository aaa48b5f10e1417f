"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, HeaderCell, Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { readLineText, type LineText } from "@/lib/view-models/budget/letter-text";
import { SUB_PARTS } from "@/lib/view-models/budget/sub-parts";

interface LineFieldsProps {
  readonly lines: readonly LineText[];
  readonly onChange: (lines: readonly LineText[]) => void;
}

const TEXTS = [
  { name: "lineCode", width: "min-w-24", isMoney: false },
  { name: "label", width: "min-w-48", isMoney: false },
  { name: "previous", width: "min-w-32", isMoney: true },
  { name: "recalculated", width: "min-w-32", isMoney: true },
  { name: "notified", width: "min-w-32", isMoney: true },
] as const;

/** The lines of a letter, each in fields of its own. */
export function LineFields({ lines, onChange }: LineFieldsProps) {
  const t = useTranslations("budget-actions");
  const change = (key: string, part: Partial<LineText>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () =>
    onChange([
      ...lines,
      {
        ...{ key: `new-${Date.now()}`, subPart: lines.at(-1)?.subPart ?? "B1", isRecurrent: true },
        ...{
          lineCode: "",
          label: "",
          previous: "",
          recalculated: "",
          notified: "",
          originYear: "",
        },
      },
    ]);
  return (
    <>
      <Table caption={t("letter.lines")} className="min-w-[64rem]" maxHeight="36rem">
        <thead>
          <tr>
            <HeaderCell>{t("letter.part")}</HeaderCell>
            {TEXTS.map(({ name, isMoney }) => (
              <HeaderCell key={name} isNumeric={isMoney}>
                {t(`line.${name}`)}
              </HeaderCell>
            ))}
            <HeaderCell>{t("line.kind")}</HeaderCell>
            <HeaderCell>{t("line.originYear")}</HeaderCell>
            <HeaderCell className="sm:right-0">
              <span className="sr-only">{t("line.remove")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <LineRow
              key={line.key}
              line={line}
              number={index + 1}
              onChange={(part) => change(line.key, part)}
              onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
        </tbody>
      </Table>
      <div>
        <Button onClick={add}>{t("letter.addLine")}</Button>
      </div>
    </>
  );
}

interface LineRowProps {
  readonly line: LineText;
  readonly number: number;
  readonly onChange: (part: Partial<LineText>) => void;
  readonly onRemove: () => void;
}

function LineRow({ line, number, onChange, onRemove }: LineRowProps) {
  const t = useTranslations("budget-actions");
  const isUnread = readLineText(line) === null;
  const labelOf = (name: string) => t("line.labelled", { name, line: number });
  return (
    <tr className={isUnread ? "bg-danger-soft" : undefined}>
      <Cell>
        <NativeSelect
          aria-label={labelOf(t("letter.part"))}
          className="min-w-18"
          value={line.subPart}
          onChange={(event) => onChange({ subPart: event.target.value as LineText["subPart"] })}
        >
          {SUB_PARTS.map((part) => (
            <option key={part}>{part}</option>
          ))}
        </NativeSelect>
      </Cell>
      {TEXTS.map(({ name, width, isMoney }) => (
        <Cell key={name}>
          <TextInput
            aria-label={labelOf(t(`line.${name}`))}
            inputMode={isMoney ? "decimal" : undefined}
            className={`min-h-9 text-small ${width} ${isMoney ? "text-right" : ""}`}
            value={line[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </Cell>
      ))}
      <Cell>
        <NativeSelect
          aria-label={labelOf(t("line.kind"))}
          className="min-w-30"
          value={line.isRecurrent ? "recurrent" : "once"}
          onChange={(event) => onChange({ isRecurrent: event.target.value === "recurrent" })}
        >
          <option value="recurrent">{t("line.recurrent")}</option>
          <option value="once">{t("line.once")}</option>
        </NativeSelect>
      </Cell>
      <Cell>
        <TextInput
          aria-label={labelOf(t("line.originYear"))}
          inputMode="numeric"
          maxLength={4}
          className="min-h-9 w-20 text-small"
          value={line.originYear}
          onChange={(event) => onChange({ originYear: event.target.value })}
        />
      </Cell>
      <Cell isPinned>
        <Button
          variant="quiet"
          size="small"
          aria-label={labelOf(t("line.remove"))}
          onClick={onRemove}
        >
          <Trash2 aria-hidden="true" size={15} />
        </Button>
      </Cell>
    </tr>
  );
}
