"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { PaperFormDto } from "@/lib/contracts/api/programme";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi } from "@/lib/queries/call-api";
import { PaperHead, type PaperAbout } from "./paper-head";
import { PaperItemField, type PaperItemModel } from "./paper-item-field";

interface PaperFormProps {
  readonly episodeKey: string;
  readonly moment: string;
  readonly instrumentId: string;
  readonly items: readonly PaperItemModel[];
  readonly window: { readonly from: string; readonly to: string };
  readonly today: string;
  readonly query: string;
  readonly hrefAfter: string;
}

/** The items that a refusal is about; the pointer ends with the key of the item. */
function faultyKeysOf(error: unknown): readonly string[] {
  if (!(error instanceof ApiProblem)) return [];
  const pointers = error.problem?.errors?.map(({ pointer }) => pointer) ?? [];
  return pointers.flatMap((pointer) => pointer.split("/answers/")[1] ?? []);
}

function toCode(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** A form as it stands on paper: codes by number, an empty answer stays empty. */
export function PaperForm(props: PaperFormProps) {
  const { episodeKey, moment, instrumentId, items, window: due, today, query, hrefAfter } = props;
  const t = useTranslations("programme-actions");
  const router = useRouter();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [about, setAbout] = useState<PaperAbout>({
    answeredOn: "",
    respondent: "patient",
    language: "nl",
  });
  const { answeredOn } = about;
  const [needsSecondTyping, setNeedsSecondTyping] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [faulty, setFaulty] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const isOutside = answeredOn !== "" && (answeredOn < due.from || answeredOn > due.to);
  const save = async () => {
    setIsBusy(true);
    setFailure(null);
    setFaulty([]);
    const codes = Object.fromEntries(items.map(({ key }) => [key, toCode(answers[key] ?? "")]));
    const json: PaperFormDto = {
      episodeKey,
      moment,
      instrumentId,
      ...about,
      answers: codes,
      needsSecondTyping,
    };
    try {
      const path = `/api/v1/programme/paper-forms${query}` as const;
      const { outcome } = await callApi<{ outcome: string }>(path, { method: "POST", json });
      toast.success(t(`paper.${outcome}`));
      router.push(hrefAfter);
      router.refresh();
    } catch (error) {
      const keys = faultyKeysOf(error);
      setFaulty(keys);
      const code = error instanceof ApiProblem ? error.code : "internal";
      if (keys.length > 0) setFailure("differs");
      else if (code === "conflict") setFailure("samePerson");
      else setFailure(code === "unavailable" ? "busy" : "refused");
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PaperHead
        about={about}
        today={today}
        isOutside={isOutside}
        onChange={(change) => setAbout((before) => ({ ...before, ...change }))}
      />
      <ol className="border-t border-hairline">
        {items.map((item) => (
          <PaperItemField
            key={item.key}
            item={item}
            typed={answers[item.key] ?? ""}
            isFaulty={faulty.includes(item.key)}
            onType={(text) => setAnswers((before) => ({ ...before, [item.key]: text }))}
          />
        ))}
      </ol>
      <label className="flex items-start gap-3 text-body">
        <input
          type="checkbox"
          className="mt-1 size-5"
          checked={needsSecondTyping}
          onChange={(event) => setNeedsSecondTyping(event.target.checked)}
        />
        <span>
          {t("paper.second")}
          <span className="block text-small text-muted">{t("paper.secondHint")}</span>
        </span>
      </label>
      {failure ? (
        <p role="alert" className="text-small font-medium text-danger">
          {t(`paper.failure.${failure}`)}
        </p>
      ) : null}
      <div>
        <Button type="submit" variant="primary" size="large" disabled={isBusy}>
          {isBusy ? t("busy") : t("paper.save")}
        </Button>
      </div>
    </form>
  );
}
