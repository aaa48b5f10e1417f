import { expect, test } from "vitest";
import { layoutFlow } from "@/components/charts/layout-flow";
import type { FlowGraph } from "@/lib/view-models/charts/flow-map-model";

const ACTIVITIES = 16;
const RUNS = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
/** How many steps an arrow goes on; the last one goes back. Together 69 arrows. */
const LEAPS = [1, 2, 3, 4, -1];

const places = Array.from({ length: ACTIVITIES }, (_, place) => place);
const nodes = places.map((place) => ({
  key: `step ${place}`,
  label: `Activity number ${place}`,
  subLabel: "1 000 cases",
  tone: "plain" as const,
  announcement: "",
}));
const edges = LEAPS.flatMap((leap) =>
  places
    .filter((place) => place + leap >= 0 && place + leap < ACTIVITIES)
    .map((place) => ({
      key: `${place} ${leap}`,
      from: `step ${place}`,
      to: `step ${place + leap}`,
      label: "120",
      weight: 0.5,
      tone: "plain" as const,
      announcement: "",
      amounts: [120],
    })),
);
const graph: FlowGraph = { direction: "down", nodes, edges };
let maps = 0;

/** The same map under a key that was never seen: laid out anew. */
function layoutAnew() {
  maps += 1;
  const renamed = edges.map((edge) => ({ ...edge, key: `${edge.key} ${maps}` }));
  return layoutFlow({ ...graph, edges: renamed });
}

test("a map of 16 activities and 69 arrows, beside the same map from memory", async ({ bench }) => {
  expect(edges).toHaveLength(69);
  expect(Object.keys((await layoutAnew()).edges)).toHaveLength(69);
  await layoutFlow(graph);
  await bench.compare(
    bench("laid out", async () => {
      await layoutAnew();
    }),
    bench("from memory", async () => {
      await layoutFlow(graph);
    }),
    RUNS,
  );
});
