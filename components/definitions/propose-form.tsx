"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import type {
  DefinitionLanguage,
  DefinitionPart,
  DefinitionTexts,
} from "@/lib/contracts/steering/definitions";
import { SHOWN_PARTS } from "@/lib/view-models/definitions/shown-parts";
import { FailureLine } from "./failure-line";
import { TargetFields, type TargetStart } from "./target-fields";
import { beginTargets, readTargets } from "./typed-targets";
import { useDefinitionCall } from "./use-definition-call";

/** What a proposal begins with: the words that hold, or the open draft. */
export interface ProposalStart {
  readonly texts: DefinitionTexts;
  readonly minimumCount: number;
  readonly targets: readonly TargetStart[];
  readonly validFrom: string;
  readonly reason: string;
  /** The open draft that is changed; null for a new proposal. */
  readonly draft: { readonly version: number; readonly revision: number } | null;
}

interface ProposeFormProps {
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
  readonly start: ProposalStart;
  readonly productMinimum: number;
  readonly today: string;
  /** The unit in which a target is typed, and by how much it is divided. */
  readonly targetUnit: string;
  readonly targetScale: number;
  readonly language: DefinitionLanguage;
}

const LANGUAGES: readonly DefinitionLanguage[] = ["nl", "fr", "en"];
const ONE_LINE: ReadonlySet<DefinitionPart> = new Set(["name", "short"]);

/** Proposes words, minimum count and validity; the calculation stays the product's. */
export function ProposeForm(props: ProposeFormProps) {
  const { path, query, start, productMinimum, today, language, targetUnit } = props;
  const t = useTranslations("definition-form");
  const { send, isBusy, failure, refuse } = useDefinitionCall();
  const [texts, setTexts] = useState(start.texts);
  const [minimum, setMinimum] = useState(String(start.minimumCount));
  const [validFrom, setValidFrom] = useState(start.validFrom);
  const [reason, setReason] = useState(start.reason);
  const [typed, setTyped] = useState(() => beginTargets(start.targets));
  const change = (of: DefinitionLanguage, part: DefinitionPart, text: string) =>
    setTexts((now) => ({ ...now, [of]: { ...now[of], [part]: text } }));
  const submit = async () => {
    const minimumCount = Number(minimum);
    if (reason.trim().length < 10) return refuse("reasonNeeded");
    if (validFrom === "") return refuse("dateNeeded");
    if (!Number.isSafeInteger(minimumCount)) return refuse("minimumNeeded");
    const targets = readTargets(typed, props.targetScale);
    if (targets === null) return refuse("targetNeeded");
    const json = { texts, minimumCount, targets, validFrom, reason: reason.trim() };
    const { draft } = start;
    if (draft === null) await send(`${path}/versions${query}`, { json, done: "proposed" });
    else {
      await send(`${path}/versions/${draft.version}${query}`, {
        method: "PUT",
        json: { ...json, revision: draft.revision },
        done: "changed",
      });
    }
  };
  return (
    <form
      className="mt-3 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field id="reason" label={t("reason")} hint={t("reasonHint")}>
        <textarea
          id="reason"
          rows={3}
          maxLength={2000}
          aria-describedby="reason-hint"
          className={`${CONTROL_CLASSES} py-2`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field id="valid-from" label={t("validFrom")} hint={t("validFromHint")}>
          <TextInput
            id="valid-from"
            type="date"
            min={today}
            aria-describedby="valid-from-hint"
            value={validFrom}
            onChange={(event) => setValidFrom(event.target.value)}
          />
        </Field>
        <Field
          id="minimum"
          label={t("minimum")}
          hint={t("minimumHint", { minimum: productMinimum })}
        >
          <TextInput
            id="minimum"
            type="number"
            inputMode="numeric"
            min={productMinimum}
            aria-describedby="minimum-hint"
            value={minimum}
            onChange={(event) => setMinimum(event.target.value)}
          />
        </Field>
      </div>
      {start.targets.length > 0 ? (
        <TargetFields
          targets={start.targets}
          typed={typed}
          unit={targetUnit}
          onType={(code, text) => setTyped((now) => ({ ...now, [code]: text }))}
        />
      ) : null}
      <div>
        {[language, ...LANGUAGES.filter((other) => other !== language)].map((one) => (
          <Disclosure key={one} summary={t(`language.${one}`)} isOpen={one === language}>
            <div className="flex flex-col gap-3 text-ink">
              {SHOWN_PARTS.map((part) => (
                <PartField
                  key={part}
                  id={`${one}-${part}`}
                  language={one}
                  label={t(`part.${part}`)}
                  isOneLine={ONE_LINE.has(part)}
                  text={texts[one][part] ?? ""}
                  onText={(text) => change(one, part, text)}
                />
              ))}
            </div>
          </Disclosure>
        ))}
      </div>
      <FailureLine text={failure} />
      <div>
        <Button type="submit" variant="primary" disabled={isBusy}>
          {t(start.draft === null ? "propose" : "change")}
        </Button>
      </div>
    </form>
  );
}

interface PartFieldProps {
  readonly id: string;
  readonly language: string;
  readonly label: string;
  readonly isOneLine: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function PartField({ id, language, label, isOneLine, text, onText }: PartFieldProps) {
  return (
    <Field id={id} label={label}>
      {isOneLine ? (
        <TextInput
          id={id}
          lang={language}
          maxLength={id.endsWith("short") ? 60 : 200}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          lang={language}
          rows={2}
          maxLength={2000}
          className={`${CONTROL_CLASSES} py-2`}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
