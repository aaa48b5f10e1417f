import "server-only";
import type {
  TheatreFault,
  TheatreSettings,
  TheatreSource,
} from "@/lib/contracts/steering/theatre";
import type { TheatreBlock } from "@/lib/engine/process";

/** What was typed; null where the field is empty. */
export interface TheatreTyped {
  readonly limit: string | null;
  readonly blockFrom: string | null;
  readonly blockTo: string | null;
  readonly rate: string | null;
}

/** Gaps above it are taken for planned breaks unless the reader types another limit. */
const USUAL_LIMIT_MINUTES = 90;

function minuteOf(clock: string | null): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(clock ?? "");
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

function readBlock({ blockFrom, blockTo }: TheatreTyped): TheatreBlock | null | "fault" {
  if (blockFrom === null && blockTo === null) return null;
  const [fromMinute, toMinute] = [minuteOf(blockFrom), minuteOf(blockTo)];
  if (fromMinute === null || toMinute === null || toMinute <= fromMinute) return "fault";
  return { fromMinute, toMinute };
}

/** Euro for each minute, with comma or point, to cents; null for what is no such amount. */
function readRate(rate: string): number | null {
  const text = rate.trim().replace(",", ".");
  const isAmount = /^\d{1,5}(\.\d{1,4})?$/.test(text) && Number(text) > 0;
  return isAmount ? Number(text) * 100 : null;
}

function chooseRate(typed: TheatreTyped, source: TheatreSource, dearest: TheatreSource | null) {
  const own = source.rateCentsPerMinute === null ? dearest : source;
  const cents = typed.rate === null ? null : readRate(typed.rate);
  if (cents !== null)
    return { rateCentsPerMinute: cents, rateOrigin: "typed" as const, rateName: null };
  if (typed.rate !== null || own === null || own.rateCentsPerMinute === null) {
    return { rateCentsPerMinute: null, rateOrigin: "none" as const, rateName: null };
  }
  const rateName = typeof own.name === "string" ? own.name : own.name.nl;
  return { rateCentsPerMinute: own.rateCentsPerMinute, rateOrigin: "hospital" as const, rateName };
}

/**
 * Limit, block and rate as typed. What cannot be read is named and counts as not typed, except the
 * rate: another rate than the one that was meant would give a cost that nobody asked for.
 */
export function readTheatreSettings(
  typed: TheatreTyped,
  source: TheatreSource,
  dearest: TheatreSource | null,
): TheatreSettings {
  const block = readBlock(typed);
  const isLimit = typed.limit === null || /^[1-9]\d{0,2}$/.test(typed.limit);
  const rate = chooseRate(typed, source, dearest);
  const faults: readonly (TheatreFault | null)[] = [
    typed.rate !== null && rate.rateOrigin === "none" ? "rate" : null,
    block === "fault" ? "block" : null,
    isLimit ? null : "limit",
  ];
  return {
    limitMinutes: isLimit && typed.limit !== null ? Number(typed.limit) : USUAL_LIMIT_MINUTES,
    block: block === "fault" ? null : block,
    ...rate,
    faults: faults.filter((fault) => fault !== null),
  };
}
