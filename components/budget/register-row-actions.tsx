"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-classes";
import { Drawer } from "@/components/ui/drawer";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Register, RegisterField } from "@/lib/contracts/budget/registers";
import { FailureList } from "./failure-list";
import { RegisterForm } from "./register-form";
import { useBudgetCall } from "./use-budget-call";

interface RegisterRowActionsProps {
  readonly register: Register;
  readonly fields: readonly RegisterField[];
  readonly row: {
    readonly id: string;
    readonly revision: number;
    readonly values: Readonly<Record<string, string | number | null>>;
  };
  readonly isClosed: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly query: string;
}

/** Changes, closes or reopens a row; closing can be undone at once and later. */
export function RegisterRowActions(props: RegisterRowActionsProps) {
  const { register, fields, row, isClosed, labels, query } = props;
  const t = useTranslations("budget-actions.register");
  const { call, isBusy, failures } = useBudgetCall();
  const [reason, setReason] = useState("");
  const path = `/api/v1/budget/register-rows/${row.id}`;
  const setClosed = async (revision: number, why: string | null): Promise<void> => {
    const json = { register, revision, reason: why };
    const done = await call<{ revision: number }>(`${path}/closure${query}`, {
      method: "POST",
      json,
    });
    if (!done) return;
    if (why === null) toast.success(t("reopened"));
    else {
      toast.success(t("closed"), {
        action: { label: t("undo"), onClick: () => void setClosed(done.revision, null) },
      });
    }
  };
  if (isClosed) {
    return (
      <>
        <Button size="small" disabled={isBusy} onClick={() => void setClosed(row.revision, null)}>
          {t("reopen")}
        </Button>
        <FailureList sentences={failures} />
      </>
    );
  }
  return (
    <Drawer
      trigger={t("edit")}
      triggerClassName={buttonClasses("quiet", "small")}
      title={t("titleEdit")}
      closeLabel={t("cancel")}
    >
      <RegisterForm
        key={row.revision}
        register={register}
        fields={fields}
        labels={labels}
        start={row.values}
        row={{ id: row.id, revision: row.revision }}
        query={query}
      />
      <form
        className="mt-6 flex flex-col gap-3 border-t border-hairline pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          void setClosed(row.revision, reason.trim());
        }}
      >
        <Field id={`reason-${row.id}`} label={t("reason")}>
          <TextInput
            id={`reason-${row.id}`}
            required
            minLength={3}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FailureList sentences={failures} />
        <div>
          <Button type="submit" disabled={isBusy}>
            {t("close")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
