"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import { FailureList } from "./failure-list";
import { useBudgetCall } from "./use-budget-call";

const GRADES = ["notified", "published", "claimed", "assumed", "illustration"] as const;
const LISTS = ["A", "B", "implant"] as const;

/** One code in each row: code, tab or semicolon, words; a row of one column is a code without words. */
function readCodes(pasted: string) {
  return pasted
    .split(/\r?\n/)
    .map((row) => row.split(/[\t;]/).map((cell) => cell.trim()))
    .flatMap(([code = "", label = ""]) => (code === "" ? [] : [{ code, label: label || code }]));
}

/** Takes in a whole version of a list. */
export function CodeListForm({
  query,
  listNames,
}: {
  readonly query: string;
  readonly listNames: Readonly<Record<(typeof LISTS)[number], string>>;
}) {
  const t = useTranslations("budget-actions");
  const { call, isBusy, failures } = useBudgetCall();
  const [typed, setTyped] = useState({
    ...{ list: "A", version: "", validFrom: "", source: "", grade: "published", codes: "" },
  });
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  const save = async () => {
    const json = { ...typed, codes: readCodes(typed.codes) };
    const done = await call<{ added: number; removed: number; changed: number }>(
      `/api/v1/budget/lists${query}`,
      { method: "POST", json },
    );
    if (done) toast.success(t("register.imported", done));
  };
  return (
    <Drawer
      trigger={t("register.import")}
      triggerClassName={buttonClasses("primary")}
      title={t("register.import")}
      closeLabel={t("register.cancel")}
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field id="list" label={t("register.list")}>
          <NativeSelect
            id="list"
            className="min-h-10"
            value={typed.list}
            onChange={(event) => change({ list: event.target.value })}
          >
            {LISTS.map((list) => (
              <option key={list} value={list}>
                {listNames[list]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {(["version", "validFrom", "source"] as const).map((name) => (
          <Field key={name} id={`list-${name}`} label={t(`register.${name}`)}>
            <TextInput
              id={`list-${name}`}
              required
              type={name === "validFrom" ? "date" : "text"}
              minLength={name === "source" ? 3 : 1}
              maxLength={name === "version" ? 40 : 200}
              value={typed[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </Field>
        ))}
        <Field id="list-grade" label={t("register.grade")}>
          <NativeSelect
            id="list-grade"
            className="min-h-10"
            value={typed.grade}
            onChange={(event) => change({ grade: event.target.value })}
          >
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {t(`grade.${grade}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field id="list-codes" label={t("register.codes")} hint={t("register.codesHint")}>
          <textarea
            id="list-codes"
            required
            rows={8}
            className={`${CONTROL_CLASSES} py-2 font-mono text-small`}
            value={typed.codes}
            onChange={(event) => change({ codes: event.target.value })}
          />
        </Field>
        <FailureList sentences={failures} />
        <div>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {t("register.import")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
