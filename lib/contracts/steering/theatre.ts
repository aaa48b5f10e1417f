import type { Result } from "@/lib/engine/shared/result";
import type {
  BookedActual,
  OnTimeStarts,
  TheatreBlock,
  TheatreCost,
  TheatreUtilisation,
  Turnovers,
} from "@/lib/engine/process";
import type { LocalisedText, PeriodStamp, SourceStamp } from "./figure";
import type { SteeringFrame } from "./pages";
import type { ProcessSpan } from "./process";

/** Where theatre times come from: an imported log, or the hospital's use of a resource. */
export interface TheatreSource {
  /** `log.<pathway>` or `resource.<code>`. */
  readonly key: string;
  readonly name: LocalisedText | string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The hospital's newest rate of this resource, euro cents for each minute. */
  readonly rateCentsPerMinute: number | null;
}

/** Settings that could not be read; the words say what was typed and what is expected. */
export type TheatreFault = "rate" | "block" | "limit";

export interface TheatreSettings {
  /** A longer gap between two patients is a planned break. */
  readonly limitMinutes: number;
  readonly block: TheatreBlock | null;
  readonly rateCentsPerMinute: number | null;
  readonly rateOrigin: "typed" | "hospital" | "none";
  /** Name of the resource whose rate is used. */
  readonly rateName: string | null;
  readonly faults: readonly TheatreFault[];
}

/** A service (imported log) or pathway (own resource) with its own figures. */
export interface TheatreGroup {
  readonly name: LocalisedText | string;
  readonly cases: number;
  readonly booked: Result<BookedActual>;
  readonly turnovers: Result<Turnovers>;
  readonly cost: Result<TheatreCost>;
}

export interface TheatreFigures {
  readonly cases: number;
  readonly roomDays: number;
  readonly rooms: number;
  readonly withoutRoom: number;
  readonly onTime: readonly {
    readonly graceMinutes: number;
    readonly starts: Result<OnTimeStarts>;
  }[];
  readonly turnovers: Result<Turnovers>;
  readonly booked: Result<BookedActual>;
  readonly utilisation: Result<TheatreUtilisation>;
  readonly cost: Result<TheatreCost>;
  readonly groups: readonly TheatreGroup[];
  /** Groups of fewer than k cases, and how many cases they hold together. */
  readonly folded: { readonly groups: number; readonly cases: number };
}

export interface TheatrePage {
  readonly frame: SteeringFrame;
  readonly theatreSources: readonly TheatreSource[];
  readonly source: TheatreSource;
  readonly span: ProcessSpan;
  readonly period: PeriodStamp;
  readonly settings: TheatreSettings;
  readonly minimumCount: number;
  /** Null when there are fewer than k cases. */
  readonly figures: TheatreFigures | null;
  readonly sources: readonly SourceStamp[];
}
