"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FailureLine } from "./failure-line";
import { useDefinitionCall } from "./use-definition-call";

interface WithdrawButtonProps {
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
  readonly version: number;
  readonly revision: number;
}

/** Takes a proposal back; it stays in the record. */
export function WithdrawButton({ path, query, version, revision }: WithdrawButtonProps) {
  const t = useTranslations("definition-form");
  const { send, isBusy, failure } = useDefinitionCall();
  return (
    <>
      <Button
        size="small"
        disabled={isBusy}
        onClick={() =>
          void send(`${path}/versions/${version}/withdrawal${query}`, {
            json: { revision },
            done: "withdrawn",
          })
        }
      >
        {t("withdraw")}
      </Button>
      <FailureLine text={failure} />
    </>
  );
}
