"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import { FailureLine } from "./failure-line";
import { useDefinitionCall } from "./use-definition-call";

interface CommentFormProps {
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
}

/** Says something about a definition; what is said stays. */
export function CommentForm({ path, query }: CommentFormProps) {
  const t = useTranslations("definition-form");
  const { send, isBusy, failure, refuse } = useDefinitionCall();
  const [text, setText] = useState("");
  const submit = async () => {
    if (text.trim().length < 2) return refuse("textNeeded");
    const call = { json: { text: text.trim() }, done: "commented" };
    if (await send(`${path}/comments${query}`, call)) setText("");
  };
  return (
    <form
      className="mt-3 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="w-full">
        <Field id="comment" label={t("comment")}>
          <textarea
            id="comment"
            rows={3}
            maxLength={2000}
            className={`${CONTROL_CLASSES} py-2`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </div>
      <FailureLine text={failure} />
      <Button type="submit" disabled={isBusy}>
        {t("say")}
      </Button>
    </form>
  );
}
