import type { CapacitySettings, DeductionRow } from "@/lib/contracts/costing/settings";
import { readTypedNumber } from "../budget/read-typed-number";

/** One deduction as it is typed: hours or a percentage; for the age mix a percentage for each class. */
export interface DeductionDraft {
  readonly code: string;
  readonly kind: DeductionRow["kind"];
  readonly amount: string;
  readonly classes: readonly { readonly code: string; readonly amount: string }[];
}

/** The settings of a resource's capacity as they stand in a form; every number is still text. */
export interface CapacityDraft {
  readonly route: CapacitySettings["route"];
  readonly contractHours: string;
  readonly deductions: readonly DeductionDraft[];
  readonly practicalShare: string;
  readonly typedHours: string;
  readonly siteCode: string;
  readonly statedRate: string;
  readonly statedSource: string;
  readonly roster: CapacitySettings["roster"];
  readonly minimumDay: string;
  readonly minimumEvening: string;
  readonly minimumNight: string;
  readonly idleReason: string;
  readonly idleNote: string;
}

const PER_CENT = 100;

type WriteNumber = (amount: number) => string;

function writePercent(share: number, write: WriteNumber): string {
  return write(Number((share * PER_CENT).toFixed(6)));
}

function toDeductionDraft(row: DeductionRow, write: WriteNumber): DeductionDraft {
  const { code, kind } = row;
  if (row.kind === "hours") return { code, kind, amount: write(row.hours), classes: [] };
  if (row.kind === "share") {
    return { code, kind, amount: writePercent(row.share, write), classes: [] };
  }
  const classes = row.classes.map((age) => ({
    code: age.code,
    amount: writePercent(age.share, write),
  }));
  return { code, kind, amount: "", classes };
}

function toStatedDraft(stated: CapacitySettings["stated"], write: WriteNumber) {
  if (stated === null) return { statedRate: "", statedSource: "" };
  return { statedRate: write(stated.centsPerMinute / PER_CENT), statedSource: stated.source };
}

/**
 * Settings as text to type over.
 *
 * @param settings what holds now.
 * @param write a number in the reader's language, without thousands signs.
 * @returns the draft; shares are percentages, the printed rate is in euro.
 * Source: design brief F.6 (input accepts comma and point).
 * Example: a share of 0.058 is the text "5,8" in Dutch.
 */
export function toCapacityDraft(
  settings: CapacitySettings,
  write: (amount: number) => string,
): CapacityDraft {
  const { stated, minimumUnits, idleReason } = settings;
  return {
    route: settings.route,
    contractHours: write(settings.contractHours),
    deductions: settings.deductions.map((row) => toDeductionDraft(row, write)),
    practicalShare:
      settings.practicalShare === null ? "" : writePercent(settings.practicalShare, write),
    typedHours: settings.typedHours === null ? "" : write(settings.typedHours),
    siteCode: settings.siteCode ?? "",
    ...toStatedDraft(stated, write),
    roster: settings.roster,
    minimumDay: write(minimumUnits.day),
    minimumEvening: write(minimumUnits.evening),
    minimumNight: write(minimumUnits.night),
    idleReason: idleReason?.code ?? "",
    idleNote: idleReason?.note ?? "",
  };
}

/** Collects the names of the fields that hold no number while it reads them. */
class NumberReader {
  readonly faults: string[] = [];

  read(name: string, typed: string): number {
    const amount = readTypedNumber(typed);
    if (amount === null || amount < 0) this.faults.push(name);
    return amount ?? 0;
  }

  readShare(name: string, typed: string): number {
    const share = this.read(name, typed) / PER_CENT;
    if (share > 1) this.faults.push(name);
    return Number(share.toFixed(9));
  }

  /** Empty stays unknown. */
  readOptional(name: string, typed: string): number | null {
    return typed.trim() === "" ? null : this.read(name, typed);
  }
}

function readDeduction(row: DeductionDraft, place: number, numbers: NumberReader): DeductionRow {
  const name = `deductions/${place}`;
  const { code } = row;
  if (row.kind === "hours") return { kind: "hours", code, hours: numbers.read(name, row.amount) };
  if (row.kind === "share") {
    return { kind: "share", code, share: numbers.readShare(name, row.amount) };
  }
  const classes = row.classes.map((age) => ({
    code: age.code,
    share: numbers.readShare(name, age.amount),
  }));
  return { kind: "age-mix", code, classes };
}

/**
 * Reads a form of capacity settings.
 *
 * @param draft what was typed; comma or point, percentages as percentages.
 * @returns the settings, or the names of fields that hold no possible number; a deduction is
 *   `deductions/<place>`.
 * Source: design brief F.6 (input accepts comma and point and says what it does not understand).
 * Example: "5,8" percent of sickness is a share of 0.058; "veel" names its field.
 */
export function readCapacityDraft(
  draft: CapacityDraft,
): { readonly settings: CapacitySettings } | { readonly faults: readonly string[] } {
  const numbers = new NumberReader();
  const stated = numbers.readOptional("statedRate", draft.statedRate);
  const share = draft.practicalShare.trim();
  const settings: CapacitySettings = {
    route: draft.route,
    contractHours: numbers.read("contractHours", draft.contractHours),
    deductions: draft.deductions.map((row, place) => readDeduction(row, place, numbers)),
    practicalShare: share === "" ? null : numbers.readShare("practicalShare", share),
    typedHours: numbers.readOptional("typedHours", draft.typedHours),
    siteCode: draft.siteCode.trim() || null,
    stated:
      stated === null
        ? null
        : { centsPerMinute: stated * PER_CENT, source: draft.statedSource.trim() },
    roster: draft.roster,
    minimumUnits: {
      day: numbers.read("minimumDay", draft.minimumDay),
      evening: numbers.read("minimumEvening", draft.minimumEvening),
      night: numbers.read("minimumNight", draft.minimumNight),
    },
    idleReason: readReason(draft),
  };
  return numbers.faults.length > 0 ? { faults: numbers.faults } : { settings };
}

function readReason({ idleReason, idleNote }: CapacityDraft): CapacitySettings["idleReason"] {
  if (idleReason === "") return null;
  const code = idleReason as NonNullable<CapacitySettings["idleReason"]>["code"];
  return { code, note: idleNote.trim() };
}
