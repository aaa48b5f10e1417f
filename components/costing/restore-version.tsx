"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useCall } from "./use-call";

interface RestoreVersionProps {
  /** Where versions of this rule are saved. */
  readonly path: string;
  /** The newest version now. */
  readonly basedOn: number;
  /** The version that comes back, as a new one. */
  readonly version: { readonly version: number; readonly validFrom: string };
  readonly settings: unknown;
}

/** Puts an older version back: as a new version, so that the one in between stays in the history. */
export function RestoreVersion({ path, basedOn, version, settings }: RestoreVersionProps) {
  const t = useTranslations("costing-actions.form");
  const { call, isBusy } = useCall();
  const restore = async () => {
    const json = {
      basedOn,
      validFrom: version.validFrom,
      reason: t("restoreReason", { version: version.version }),
      settings,
    };
    const saved = await call<{ version: number; changedResources: string[] }>(path, {
      method: "PUT",
      json,
    });
    if (saved) {
      toast.success(t("saved", { version: saved.version, count: saved.changedResources.length }));
    }
  };
  return (
    <Button size="small" disabled={isBusy} onClick={() => void restore()}>
      {t("restore", { version: version.version })}
    </Button>
  );
}
