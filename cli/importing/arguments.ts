import { parseArgs } from "node:util";
import { SEPARATORS, type ReadingOptions, type Separator } from "@/lib/ingest/reading-options";

/** What was asked on the command line. */
export interface ImportArguments {
  readonly profile: string | null;
  readonly files: readonly string[];
  readonly hospital: string | null;
  readonly undo: number | null;
  readonly isDryRun: boolean;
  readonly isComplete: boolean;
  readonly asJson: boolean;
  readonly tolerance: number;
  readonly options: ReadingOptions;
}

export const USAGE = `npm run import -- <profile> <file ...> --hospital <id or code> [options]
npm run import -- --undo <batch> --hospital <id or code>

  --dry-run             do everything, show the effect, take it back
  --json                the report as JSON on standard output
  --tolerance <share>   publish although rows are refused, e.g. 0.01 for one in a hundred
  --complete            the files hold everything of their kind; what they lack is retired
  --separator <sign>    ; , | or tab
  --encoding <name>     utf-8 or latin-1
  --decimal <sign>      , or .
  --map <ours=theirs>   a column under another name; may be repeated
  --period <period>     2025, 2025-03 or 2025-03-01, for files without dates
  --pathway <code>      pathway of files that name none
  --instrument <id>     eq-5d-3l or eq-5d-5l, for surveys that do not show it
  --moment <code>       moment of surveys, t0 unless given`;

/** A command line that cannot be understood. */
export class UsageFault extends Error {}

function oneOf<T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === given);
  if (found === undefined) throw new UsageFault(`--${name} is one of ${allowed.join(" ")}`);
  return found;
}

function readMapping(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [ours, theirs] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (!pair.includes("=")) throw new UsageFault("--map takes our-column=their-column");
      return [ours, theirs];
    }),
  );
}

function readShare(text: string): number {
  const share = Number(text);
  if (!(share >= 0 && share <= 1)) throw new UsageFault("--tolerance is a share from 0 to 1");
  return share;
}

const OPTIONS = {
  hospital: { type: "string" },
  undo: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  complete: { type: "boolean", default: false },
  tolerance: { type: "string", default: "0" },
  separator: { type: "string" },
  encoding: { type: "string" },
  decimal: { type: "string" },
  map: { type: "string", multiple: true },
  period: { type: "string" },
  pathway: { type: "string" },
  instrument: { type: "string" },
  moment: { type: "string" },
} as const;

type Parsed = ReturnType<typeof parse>["values"];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageFault((error as Error).message);
  }
}

function readOptions(values: Parsed): ReadingOptions {
  const { separator, encoding, decimal, period, pathway, instrument, moment } = values;
  const sign = separator === "tab" ? "\t" : separator;
  const named = { period, pathway, instrument, moment };
  const given = Object.entries(named).filter(([, text]) => text !== undefined);
  return {
    ...(Object.fromEntries(given) as Record<string, string>),
    ...(sign !== undefined && { separator: oneOf<Separator>("separator", sign, SEPARATORS) }),
    ...(encoding !== undefined && {
      encoding: oneOf("encoding", encoding, ["utf-8", "latin-1"] as const),
    }),
    ...(decimal !== undefined && { decimalSign: oneOf("decimal", decimal, [",", "."] as const) }),
    ...(values.map !== undefined && { mapping: readMapping(values.map) }),
  };
}

function readUndo(text: string | undefined): number | null {
  if (text === undefined) return null;
  const batch = Number(text);
  if (!Number.isSafeInteger(batch)) throw new UsageFault("--undo takes a batch number");
  return batch;
}

/** Reads the arguments; throws a UsageFault with a sentence when they make no sense. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [profile = null, ...files] = positionals;
  const undo = readUndo(values.undo);
  if (undo === null && files.length === 0) throw new UsageFault("name a profile and files");
  return {
    profile,
    files,
    undo,
    hospital: values.hospital ?? null,
    isDryRun: values["dry-run"],
    isComplete: values.complete,
    asJson: values.json,
    tolerance: readShare(values.tolerance),
    options: readOptions(values),
  };
}
