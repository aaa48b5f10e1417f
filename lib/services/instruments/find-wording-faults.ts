import "server-only";
import type { PackFault } from "@/lib/contracts/instruments/licence-pack";
import type { Wording } from "@/lib/contracts/instruments/wording";
import type { InstrumentItem } from "@/lib/engine/instruments/index";
import { listCodes, listNamedCodes } from "./list-codes";

function doubledIn<T>(list: readonly T[]): readonly T[] {
  return list.filter((one, position) => list.indexOf(one) !== position);
}

function levelFaults(
  item: InstrumentItem,
  levels: Wording["items"][number]["levels"],
  place: string,
): readonly PackFault[] {
  const codes = levels.map(({ code }) => code);
  const fault = (code: PackFault["code"]) => (level: number) => ({
    code,
    place: `${place} (${item.key})`,
    found: String(level),
  });
  return [
    ...doubledIn(codes).map(fault("doubled-level")),
    ...codes.filter((code) => !listCodes(item).includes(code)).map(fault("unknown-level")),
    ...listNamedCodes(item)
      .filter((code) => !codes.includes(code))
      .map(fault("missing-level")),
  ];
}

/** Where the words do not fit the questionnaire: items and answers missing, doubled or unknown. */
export function findWordingFaults(
  items: readonly InstrumentItem[],
  wording: Wording,
): readonly PackFault[] {
  const keys = wording.items.map(({ key }) => key);
  const known = new Map(items.map((item) => [item.key, item]));
  const fault = (code: PackFault["code"]) => (key: string) => ({
    code,
    place: "wording.items",
    found: key,
  });
  return [
    ...doubledIn(keys).map(fault("doubled-item")),
    ...keys.filter((key) => !known.has(key)).map(fault("unknown-item")),
    ...[...known.keys()].filter((key) => !keys.includes(key)).map(fault("missing-item")),
    ...wording.items.flatMap(({ key, levels }, position) => {
      const item = known.get(key);
      return item ? levelFaults(item, levels, `wording.items[${position}].levels`) : [];
    }),
  ];
}
