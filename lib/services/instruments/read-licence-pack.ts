import "server-only";
import type { z } from "zod";
import {
  licencePackSchema,
  PACK_FAULT_CODES,
  type LicencePack,
  type PackFault,
  type PackFaultCode,
} from "@/lib/contracts/instruments/licence-pack";
import { findInstrument } from "@/lib/engine/instruments/index";
import { findWordingFaults } from "./find-wording-faults";

/** A pack that can be installed, or everything that is wrong with the file. */
export type ReadPack =
  | { readonly pack: LicencePack; readonly faults: readonly [] }
  | { readonly pack: null; readonly faults: readonly PackFault[] };

const refused = (...faults: readonly PackFault[]): ReadPack => ({ pack: null, faults });

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : `${place}${place ? "." : ""}${String(step)}`,
    "",
  );
}

function isFaultCode(text: string): text is PackFaultCode {
  return (PACK_FAULT_CODES as readonly string[]).includes(text);
}

function isAbsent(contents: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined,
    contents,
  );
  return found === undefined;
}

function faultsOf(issue: z.core.$ZodIssue, contents: unknown): readonly PackFault[] {
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ code: "unknown-field", place, found: key }));
  }
  if (isAbsent(contents, issue.path)) return [{ code: "missing-field", place, found: null }];
  const code = isFaultCode(issue.message) ? issue.message : "not-a-pack";
  return [{ code, place, found: null }];
}

function parse(text: string): { readonly contents: unknown } | null {
  try {
    return { contents: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    return null;
  }
}

/** Reads the text of a licence pack and lists every fault at once, so that it is mended in one go. */
export function readLicencePack(text: string): ReadPack {
  const parsed = parse(text);
  if (parsed === null) return refused({ code: "not-json", place: "", found: null });
  const checked = licencePackSchema.safeParse(parsed.contents);
  if (!checked.success) {
    return refused(...checked.error.issues.flatMap((issue) => faultsOf(issue, parsed.contents)));
  }
  const pack = checked.data;
  const instrument = findInstrument(pack.instrument);
  if (instrument === null) {
    return refused({ code: "unknown-instrument", place: "instrument", found: pack.instrument });
  }
  const { validFrom, validTo } = pack.licence;
  const faults: PackFault[] = [...findWordingFaults(instrument.items, pack.wording)];
  if (validTo && validTo < validFrom) {
    faults.push({ code: "ends-before-it-begins", place: "licence.validTo", found: validTo });
  }
  return faults.length > 0 ? refused(...faults) : { pack, faults: [] };
}
