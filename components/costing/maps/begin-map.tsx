"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { createPathwayMap } from "@/lib/queries/pathway-maps";
import { useMapActions } from "./use-map-actions";

interface BeginMapProps {
  readonly pathwayCode: string;
  /** `?hospital=…`, or empty. */
  readonly query: string;
}

/** Two ways to begin: with the steps of the pathway, or from an empty sheet. */
export function BeginMap({ pathwayCode, query }: BeginMapProps) {
  const t = useTranslations("pathway-maps");
  const language = useLocale();
  const act = useMapActions(t);
  const begin = (beginning: Parameters<typeof createPathwayMap>[1]) =>
    void act(() => createPathwayMap(pathwayCode, beginning, query), {
      done: null,
      hrefOf: ({ map }) =>
        `/costing/pathways/${pathwayCode}${query === "" ? "?" : `${query}&`}map=${map}`,
    });
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" onClick={() => begin({ from: "steps", language })}>
        {t("beginSteps")}
      </Button>
      <Button onClick={() => begin({ from: "empty" })}>{t("beginEmpty")}</Button>
    </div>
  );
}
