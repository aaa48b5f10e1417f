"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Drawer } from "@/components/ui/drawer";
import { FailureList } from "./failure-list";
import { ParameterForm, type ParameterStart } from "./parameter-form";
import { useBudgetCall } from "./use-budget-call";

interface ParameterEditorProps {
  readonly letterKey: string;
  readonly parameter: string;
  readonly name: string;
  readonly start: ParameterStart;
  readonly state: {
    readonly isEntered: boolean;
    readonly isConfirmed: boolean;
    readonly canConfirm: boolean;
  };
  readonly query: string;
}

/** Enters, confirms or takes back a figure of the calibration card. */
export function ParameterEditor(props: ParameterEditorProps) {
  const { letterKey, parameter, name, start, state, query } = props;
  const t = useTranslations("budget-actions.parameter");
  const { call, isBusy, failures } = useBudgetCall();
  const path = `/api/v1/budget/letters/${encodeURIComponent(letterKey)}/parameters/${encodeURIComponent(parameter)}`;
  const run = async (method: "POST" | "DELETE", end: string, done: string) => {
    const json = method === "POST" ? { json: { amount: start.amount } } : {};
    if (await call(`${path}${end}${query}`, { method, ...json })) toast.success(t(done));
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-1.5">
      {state.canConfirm ? (
        <Button
          size="small"
          disabled={isBusy}
          onClick={() => void run("POST", "/confirmation", "confirmed")}
        >
          {t("confirm")}
        </Button>
      ) : null}
      <Drawer
        trigger={t(start.amount === null ? "enter" : "edit")}
        triggerClassName={buttonClasses("quiet", "small")}
        triggerLabel={t("titleOf", { name })}
        title={name}
        closeLabel={t("close")}
      >
        <ParameterForm path={`${path}${query}`} start={start} />
        <div className="mt-6 flex flex-wrap gap-2 border-t border-hairline pt-4">
          {state.isConfirmed ? (
            <Button
              disabled={isBusy}
              onClick={() => void run("DELETE", "/confirmation", "unconfirm")}
            >
              {t("unconfirm")}
            </Button>
          ) : null}
          {state.isEntered ? (
            <Button disabled={isBusy} onClick={() => void run("DELETE", "", "takenBack")}>
              {t("takeBack")}
            </Button>
          ) : null}
        </div>
      </Drawer>
      <FailureList sentences={failures} />
    </div>
  );
}
