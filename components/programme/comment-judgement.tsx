"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import { useCall } from "./use-call";

interface CommentJudgementProps {
  readonly id: string;
  readonly proposal: string;
  readonly query: string;
}

/** Releases a comment in the text that is left of it, or rejects it with a reason. */
export function CommentJudgement({ id, proposal, query }: CommentJudgementProps) {
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const [text, setText] = useState(proposal);
  const [reason, setReason] = useState("");
  const judge = async (json: object, said: string) => {
    const path = `/api/v1/programme/comments/${id}/judgement${query}`;
    const done = await call(path, { method: "POST", json });
    if (done !== undefined) toast.success(t(said));
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <label htmlFor={`text-${id}`} className="text-small font-semibold">
        {t("comment.text")}
      </label>
      <textarea
        id={`text-${id}`}
        rows={3}
        maxLength={2000}
        className={`${CONTROL_CLASSES} py-2`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-end gap-2">
        <Button
          variant="primary"
          disabled={isBusy || text.trim() === ""}
          onClick={() => void judge({ decision: "release", text: text.trim() }, "comment.released")}
        >
          {t("comment.release")}
        </Button>
        <label className="min-w-0 flex-1 basis-40 text-small">
          <span className="sr-only">{t("comment.reason")}</span>
          <input
            className={CONTROL_CLASSES}
            maxLength={500}
            placeholder={t("comment.reason")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <Button
          disabled={isBusy || reason.trim().length < 3}
          onClick={() =>
            void judge({ decision: "reject", reason: reason.trim() }, "comment.rejected")
          }
        >
          {t("comment.reject")}
        </Button>
      </div>
    </div>
  );
}
