"use client";

import { Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FailureLine } from "./failure-line";
import { useDefinitionCall } from "./use-definition-call";

interface SignButtonProps {
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
  readonly signing: {
    readonly kind: "product" | "hospital";
    readonly version: number;
    readonly revision: number;
  };
}

/** Signs a version as the reader sees it. */
export function SignButton({ path, query, signing }: SignButtonProps) {
  const t = useTranslations("definition-form");
  const { send, isBusy, failure } = useDefinitionCall();
  return (
    <>
      <Button
        variant="primary"
        size="small"
        disabled={isBusy}
        onClick={() => void send(`${path}/sign-offs${query}`, { json: signing, done: "signed" })}
      >
        <Signature aria-hidden="true" size={15} />
        {t("sign")}
      </Button>
      <FailureLine text={failure} />
    </>
  );
}
