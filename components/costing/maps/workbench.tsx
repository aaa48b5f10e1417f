"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { StoredPathwayMap, WorkbenchPage } from "@/lib/contracts/costing/workbench";
import { confirmPathwayMap, createPathwayMap, discardPathwayMap } from "@/lib/queries/pathway-maps";
import { priceStudy } from "@/lib/view-models/costing/price-study";
import { prepareWorkbench } from "@/lib/view-models/costing/prepare-workbench";
import { ChecklistPanel } from "./checklist-panel";
import { ComparePanel } from "./compare-panel";
import { DownloadTable } from "./download-table";
import { MapDrawing } from "./map-drawing";
import { MeasuredPanel } from "./measured-panel";
import { PastePanel } from "./paste-panel";
import { ProtocolPanel } from "./protocol-panel";
import { RegisteredPanel } from "./registered-panel";
import { SaveLine } from "./save-line";
import { SectionsPanel } from "./sections-panel";
import { StepList } from "./step-list";
import { Totals } from "./totals";
import { useMapActions } from "./use-map-actions";
import { useMapDraft } from "./use-map-draft";
import { useWriter } from "../use-writer";
import { VariablesPanel } from "./variables-panel";
import { VersionLine } from "./version-line";
import { Warnings } from "./warnings";
import { WorkbenchContext, type WorkbenchSetting } from "./workbench-context";

interface WorkbenchProps {
  readonly page: WorkbenchPage;
  readonly open: StoredPathwayMap;
  /** `?hospital=…`, or empty. */
  readonly query: string;
  /** True when the address asks for the measured minutes first. */
  readonly isMeasuredFirst: boolean;
  /** Step that the address asks to open; null opens the first. */
  readonly firstStepKey: string | null;
}

/** Undo and redo by keyboard, except where a field holds text that was not taken yet. */
function useUndoKeys(move: (direction: "undo" | "redo") => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndoKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isTyping = target?.matches("textarea, [data-dirty], [name=note]") ?? false;
      if (!isUndoKey || isTyping) return;
      event.preventDefault();
      move(event.shiftKey ? "redo" : "undo");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [move, isOn]);
}

/** The costing workbench: map left, steps right, totals above, everything computed as it is typed. */
export function Workbench(props: WorkbenchProps) {
  const { page, open, query, isMeasuredFirst, firstStepKey } = props;
  const t = useTranslations("pathway-maps");
  const writer = useWriter();
  const draft = useMapDraft(open, query);
  const act = useMapActions(t);
  const isReadOnly = open.status !== "draft" || !page.canWrite;
  const { document } = draft;
  const priced = useMemo(
    () => ({ ...page, ...priceStudy(page, document.protocol) }),
    [document.protocol, page],
  );
  const model = useMemo(
    () => prepareWorkbench(document.map, priced, priced.today, writer),
    [document.map, priced, writer],
  );
  useUndoKeys(draft.move, !isReadOnly);
  const setting: WorkbenchSetting = {
    page: priced,
    document,
    model,
    writer,
    isReadOnly,
    change: draft.change,
    t: (key, values) => t(key, values),
  };
  const path = `/costing/pathways/${page.pathway.code}`;
  const hrefOf = (mapId: string, compare?: string) => {
    const search = new URLSearchParams(query);
    search.set("map", mapId);
    if (compare !== undefined) search.set("compare", compare);
    return `${path}?${search.toString()}`;
  };
  const parts = [
    { key: "steps", label: t("tab.steps"), panel: <StepList firstKey={firstStepKey} /> },
    ...(isReadOnly ? [] : [{ key: "paste", label: t("tab.paste"), panel: <PastePanel /> }]),
    { key: "sections", label: t("tab.sections"), panel: <SectionsPanel /> },
    { key: "variables", label: t("tab.variables"), panel: <VariablesPanel /> },
    { key: "measured", label: t("tab.measured"), panel: <MeasuredPanel /> },
    { key: "registered", label: t("tab.registered"), panel: <RegisteredPanel /> },
    {
      key: "compare",
      label: t("tab.compare"),
      panel: <ComparePanel hrefOf={(id) => hrefOf(draft.mapId, id)} />,
    },
    { key: "protocol", label: t("tab.protocol"), panel: <ProtocolPanel /> },
    { key: "checklist", label: t("tab.checklist"), panel: <ChecklistPanel query={query} /> },
  ];
  const first = isMeasuredFirst ? parts.filter(({ key }) => key === "measured") : [];
  const rest = parts.filter((part) => !first.includes(part));
  return (
    <WorkbenchContext value={setting}>
      <div className="mt-5 flex flex-col gap-5">
        <VersionLine
          open={open}
          hrefOf={(id) => hrefOf(id)}
          onBegin={(mapId) =>
            void act(
              () => createPathwayMap(page.pathway.code, { from: "map", map: mapId }, query),
              { done: null, hrefOf: (made) => hrefOf(made.map) },
            )
          }
        />
        {draft.copyOf === null ? null : (
          <Notice tone="warning" title={t("copyTitle")} isAnnounced>
            {t("copyText", {
              name: draft.copyOf.changedBy,
              time: writer.date(draft.copyOf.changedAt, "time"),
            })}
          </Notice>
        )}
        {isReadOnly ? null : (
          <SaveLine
            state={draft.state}
            canUndo={draft.canUndo}
            canRedo={draft.canRedo}
            onMove={draft.move}
            onRetry={draft.retry}
            onConfirm={(note) =>
              void act(() => confirmPathwayMap(draft.findPlace(), note, query), {
                done: "confirmed",
                hrefOf: () => hrefOf(draft.mapId),
              })
            }
            onDiscard={() =>
              void act(() => discardPathwayMap(draft.mapId, query), {
                done: "discarded",
                hrefOf: () => `${path}${query}`,
              })
            }
          />
        )}
        <Warnings />
        <Totals />
        <div className="grid gap-x-7 gap-y-6 lg:grid-cols-[minmax(16rem,5fr)_9fr]">
          <section
            aria-label={t("map")}
            className="order-2 min-w-0 self-start lg:sticky lg:top-4 lg:order-1"
          >
            <MapDrawing />
          </section>
          <section className="order-1 min-w-0 lg:order-2">
            <Tabs
              label={t("parts")}
              parts={[...first, ...rest]}
              aside={<DownloadTable title={`${page.pathway.code}-${open.version ?? "ontwerp"}`} />}
            />
          </section>
        </div>
      </div>
    </WorkbenchContext>
  );
}
