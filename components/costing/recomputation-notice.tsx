"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { RecomputationDto } from "@/lib/contracts/api/costing-rules";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";
import { useCall } from "./use-call";

interface RecomputationNoticeProps {
  readonly state: RecomputationDto;
  /** False for who only reads. */
  readonly canStart: boolean;
  /** Keeps the hospital of the page: "" or "?hospital=3". */
  readonly query: string;
}

const PATH = "/api/v1/costing/recomputations" as const;
const EVERY_MS = 1_500;

/** Follows a computation until it ends, then shows the page anew. */
function useProgress(state: RecomputationDto, query: string) {
  const router = useRouter();
  const [followed, setFollowed] = useState<RecomputationDto | null>(null);
  const now = followed ?? state;
  useEffect(() => {
    if (!now.isRunning) return;
    const settle = (next: RecomputationDto | null): void => {
      setFollowed(next?.isRunning ? next : null);
      if (!next?.isRunning) router.refresh();
    };
    const timer = setTimeout(() => {
      callApi<RecomputationDto>(`${PATH}${query}`).then(settle, () => settle(null));
    }, EVERY_MS);
    return () => clearTimeout(timer);
  }, [now, query, router]);
  return { now, follow: setFollowed };
}

/** Says that pathway costs wait for the new rates, starts their computation and follows it. */
export function RecomputationNotice({ state, canStart, query }: RecomputationNoticeProps) {
  const t = useTranslations("costing-actions.recompute");
  const { call, isBusy } = useCall();
  const { now, follow } = useProgress(state, query);
  if (now.isRunning) {
    return (
      <Notice tone="warning" title={t("running")}>
        <span className="flex flex-wrap items-center gap-3">
          {t("progress")}
          <progress
            aria-label={t("running")}
            value={now.share ?? undefined}
            max={1}
            className="h-2 w-40"
          />
        </span>
      </Notice>
    );
  }
  if (now.waitingEpisodes === 0) return null;
  const start = async () => {
    const started = await call<RecomputationDto>(`${PATH}${query}`, { method: "POST" });
    if (started) follow(started);
  };
  return (
    <Notice
      tone={now.hasFailed ? "danger" : "warning"}
      title={t("waiting", { count: now.waitingEpisodes })}
      action={
        canStart ? (
          <Button size="small" disabled={isBusy} onClick={() => void start()}>
            {t("start")}
          </Button>
        ) : undefined
      }
    >
      {t(now.hasFailed ? "failed" : "explain")}
    </Notice>
  );
}
