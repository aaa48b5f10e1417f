"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ScheduleDto } from "@/lib/contracts/api/programme";
import type { SendingRules } from "@/lib/engine/programme/index";
import { MomentFields, type MomentDraft } from "./moment-fields";
import { RuleFields } from "./rule-fields";
import { useCall } from "./use-call";

interface ScheduleEditorProps {
  readonly pathwayCode: string;
  readonly moments: readonly MomentDraft[];
  readonly rules: SendingRules;
  readonly basedOn: ScheduleDto["basedOn"];
  readonly instruments: readonly { readonly id: string; readonly minutes: number }[];
  readonly presets: readonly {
    readonly code: string;
    readonly name: string;
    readonly moments: readonly Omit<MomentDraft, "instrumentIds">[];
  }[];
  readonly query: string;
}

function isPossible({ targetDays, windowFromDays, windowToDays, instrumentIds }: MomentDraft) {
  const isInside = windowFromDays <= targetDays && targetDays <= windowToDays;
  return isInside && instrumentIds.length > 0;
}

/** Changes moments, windows and sending; saving makes a new version with its reason. */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { pathwayCode, basedOn, instruments, presets, query } = props;
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const [moments, setMoments] = useState(props.moments);
  const [rules, setRules] = useState(props.rules);
  const [reason, setReason] = useState("");
  const usual = moments[0]?.instrumentIds ?? ["eq-5d-5l"];
  const isReady = reason.trim().length >= 3 && moments.length > 0 && moments.every(isPossible);
  const save = async () => {
    const json: ScheduleDto = {
      moments: moments.map((row) => ({ ...row, instrumentIds: [...row.instrumentIds] })),
      rules: { ...rules, reminderDays: [...rules.reminderDays] },
      reason: reason.trim(),
      basedOn,
    };
    const path = `/api/v1/programme/schedules/${pathwayCode}${query}`;
    const saved = await call<{ hasNewMoments: boolean }>(path, { method: "PUT", json });
    if (saved) toast.success(t(saved.hasNewMoments ? "schedule.savedNew" : "schedule.saved"));
  };
  return (
    <form
      className="mt-3 flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-small text-muted">{t("schedule.preset")}</span>
        {presets.map((preset) => (
          <Button
            key={preset.code}
            size="small"
            onClick={() =>
              setMoments(preset.moments.map((row) => ({ ...row, instrumentIds: usual })))
            }
          >
            {preset.name}
          </Button>
        ))}
      </div>
      <MomentFields moments={moments} instruments={instruments} onChange={setMoments} />
      <RuleFields rules={rules} onChange={setRules} />
      <Field id="reason" label={t("schedule.reason")} hint={t("schedule.reasonHint")}>
        <TextInput
          id="reason"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isBusy || !isReady}>
          {isBusy ? t("busy") : t("schedule.save")}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            setMoments(props.moments);
            setRules(props.rules);
          }}
        >
          {t("schedule.reset")}
        </Button>
        {moments.every(isPossible) ? null : (
          <p role="alert" className="text-small font-medium text-danger">
            {t("schedule.impossible")}
          </p>
        )}
      </div>
    </form>
  );
}
