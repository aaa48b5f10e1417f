import { useMemo } from "react";
import { FlowMap } from "@/components/charts/flow-map";
import { prepareMapFlow } from "@/lib/view-models/costing/prepare-map-flow";
import { useWorkbench } from "./workbench-context";

const NO_HEADING = {
  verdict: "",
  unitLabel: "",
  period: "",
  source: "",
  dataAsOf: "",
};

/** The map as boxes and arrows; the list of steps beside it says the same. */
export function MapDrawing() {
  const { document, model, writer, t } = useWorkbench();
  const flow = useMemo(
    () => prepareMapFlow(document.map, model, writer),
    [document.map, model, writer],
  );
  if (document.map.steps.length === 0) {
    return (
      <p className="rounded-md border border-dashed border-rule px-4 py-10 text-center text-muted">
        {t("emptyMap")}
      </p>
    );
  }
  const description = t("drawing", { count: document.map.steps.length });
  return (
    <FlowMap
      model={{
        kind: "flow-map",
        heading: { title: t("map"), description, ...NO_HEADING },
        ...flow,
        words: { from: "", to: "" },
        measures: [],
      }}
    />
  );
}
