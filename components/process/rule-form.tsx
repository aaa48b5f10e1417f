"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import { useRuleCall } from "./use-rule-call";

const KINDS = ["existence", "order", "response", "not-both"] as const;
const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;

interface RuleFormProps {
  readonly path: `/api/v1/${string}`;
  readonly pathway: string;
  readonly level: "step" | "activity";
  readonly activities: readonly { readonly key: string; readonly label: string }[];
  readonly words: Readonly<Record<string, string>>;
}

interface Draft {
  readonly kind: (typeof KINDS)[number];
  readonly activity: string;
  readonly other: string;
  readonly amount: string;
  readonly unit: keyof typeof UNITS;
  readonly reason: string;
}

function bodyOf(draft: Draft, { pathway, level }: Pick<RuleFormProps, "pathway" | "level">) {
  const { kind, activity, other, amount, unit, reason } = draft;
  const isTimed = kind === "response" && amount.trim() !== "";
  return {
    ...{ pathway, level, kind, activity },
    other: kind === "existence" ? null : other,
    withinMinutes: isTimed ? Math.round(Number(amount.replace(",", ".")) * UNITS[unit]) : null,
    reason: reason.trim() === "" ? null : reason.trim(),
  };
}

/** Makes a rule out of two activities and a time. */
export function RuleForm({ path, pathway, level, activities, words }: RuleFormProps) {
  const [draft, setDraft] = useState<Draft>({
    kind: "order",
    activity: activities[0]?.key ?? "",
    other: activities[1]?.key ?? "",
    ...{ amount: "", unit: "hours", reason: "" },
  });
  const word = (key: string) => words[key] ?? key;
  const call = useRuleCall({
    done: word("saved"),
    failureOf: (code) =>
      word(code === "unavailable" ? "offline" : code === "not-allowed" ? "notAllowed" : "failed"),
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    const body = bodyOf(draft, { pathway, level });
    if (body.other === body.activity) return call.setFailure(word("same"));
    const isTimeless = body.withinMinutes !== null && !(body.withinMinutes > 0);
    if (isTimeless) return call.setFailure(word("failed"));
    if (await call.send(path, { method: "POST", json: body })) change({ amount: "", reason: "" });
  };
  return (
    <form
      className="mt-4 grid gap-4 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choice
        id="rule-kind"
        label={word("kind")}
        options={KINDS.map((key) => ({ key, label: word(key) }))}
        chosen={draft.kind}
        onChoose={(kind) => change({ kind: KINDS.find((one) => one === kind) ?? "order" })}
      />
      <Choice
        id="rule-activity"
        label={word("activity")}
        options={activities}
        chosen={draft.activity}
        onChoose={(activity) => change({ activity })}
      />
      {draft.kind === "existence" ? null : (
        <Choice
          id="rule-other"
          label={word("other")}
          options={activities}
          chosen={draft.other}
          onChoose={(other) => change({ other })}
        />
      )}
      {draft.kind === "response" ? (
        <Field id="rule-within" label={word("within")} hint={word("anyTime")}>
          <span className="flex gap-2">
            <TextInput
              id="rule-within"
              inputMode="decimal"
              aria-describedby="rule-within-hint"
              value={draft.amount}
              onChange={(event) => change({ amount: event.target.value })}
            />
            <select
              aria-label={word("within")}
              className={CONTROL_CLASSES}
              value={draft.unit}
              onChange={(event) => change({ unit: event.target.value as Draft["unit"] })}
            >
              {Object.keys(UNITS).map((unit) => (
                <option key={unit} value={unit}>
                  {word(unit)}
                </option>
              ))}
            </select>
          </span>
        </Field>
      ) : null}
      <Field id="rule-reason" label={word("reason")} hint={word("reasonHint")}>
        <TextInput
          id="rule-reason"
          aria-describedby="rule-reason-hint"
          maxLength={300}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Field>
      <div className="sm:col-span-2">
        {call.failure ? (
          <p role="alert" className="pb-2 text-small font-medium text-danger">
            {call.failure}
          </p>
        ) : null}
        <Button type="submit" disabled={call.isBusy}>
          {word("save")}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ id, label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        className={CONTROL_CLASSES}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
