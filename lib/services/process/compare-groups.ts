import "server-only";
import {
  PROCESS_GROUPINGS,
  type ProcessComparison,
  type ProcessGrouping,
} from "@/lib/contracts/steering/process";
import { durationOf } from "@/lib/engine/process";
import { suppressSmallCount } from "@/lib/engine/disclosure";
import { computeMedian } from "@/lib/engine/statistics";
import { buildMap } from "./build-map";
import type { LoadedCase } from "./load-cases";
import { MINIMUM_CASES } from "./minimum-cases";

/** Which groups are asked for; null takes the two largest. */
export interface ComparisonInput {
  readonly grouping: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly wardNames: ReadonlyMap<string, string>;
}

type GroupOf = (one: LoadedCase) => string | null;

/** The earlier and the later half of the cases: before and after the middle day. */
function halvesOf(cases: readonly LoadedCase[]): GroupOf {
  const days = cases.map(({ day }) => day).sort();
  const middle = days[Math.floor(days.length / 2)] ?? "";
  return ({ day }) => (day < middle ? "earlier" : "later");
}

function groupOf(grouping: ProcessGrouping, cases: readonly LoadedCase[]): GroupOf {
  if (grouping === "variant") return ({ variant }) => variant;
  if (grouping === "ward") return ({ wardCode }) => wardCode;
  return halvesOf(cases);
}

type Group = readonly [key: string, members: readonly LoadedCase[]];

function splitCases(cases: readonly LoadedCase[], grouping: ProcessGrouping): readonly Group[] {
  const groups = new Map<string, LoadedCase[]>();
  const keyOf = groupOf(grouping, cases);
  for (const one of cases) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const sizes = [...groups].sort(
    ([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1),
  );
  return sizes.filter(([, members]) => members.length >= MINIMUM_CASES);
}

/** Two groups of the same log; whoever lays them out uses one layout for both. */
export function compareGroups(
  cases: readonly LoadedCase[],
  { grouping, first, second, wardNames }: ComparisonInput,
): ProcessComparison {
  const possible = PROCESS_GROUPINGS.map((one) => ({ one, groups: splitCases(cases, one) })).filter(
    ({ groups }) => groups.length > 1,
  );
  const chosen = possible.find(({ one }) => one === grouping) ?? possible[0];
  const all = chosen?.groups ?? [];
  const nameOf = (key: string) => (chosen?.one === "ward" ? (wardNames.get(key) ?? key) : null);
  const asked = [first, second]
    .map((key) => all.find(([one]) => one === key))
    .filter((one) => one !== undefined);
  const isPair = asked.length === 2 && asked[0] !== asked[1];
  const pair = isPair ? asked : all.slice(0, 2);
  return {
    groupings: possible.map(({ one }) => one),
    grouping: chosen?.one ?? "half",
    choices: all.map(([key]) => ({ key, name: nameOf(key) })),
    groups: pair.map(([key, members]) => {
      const durations = members.map(durationOf).filter((minutes) => minutes !== null);
      return {
        key,
        name: nameOf(key),
        cases: members.length,
        medianDurationMinutes: suppressSmallCount(
          computeMedian(durations, "minutes"),
          MINIMUM_CASES,
        ),
        map: buildMap(members),
      };
    }),
  };
}
