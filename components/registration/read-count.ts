/** The fields of a count, as named on the form and in the API. */
export type CountFieldName =
  | "domain"
  | "halfYear"
  | "countedOn"
  | "expected"
  | "delivered"
  | "errorsOpen"
  | "points"
  | "source";

/** A field that cannot be, with why. */
export interface CountFault {
  readonly field: CountFieldName;
  readonly code: "number" | "required" | "aboveExpected" | "halfYear";
}

/** A count as the API takes it. */
export interface TypedCount {
  readonly domain: string;
  readonly halfYear: string;
  readonly countedOn: string;
  readonly expected: number;
  readonly delivered: number;
  readonly errorsOpen: number;
  readonly points: number | null;
  readonly source: string;
}

const HALF_YEAR = /^20\d\d-[12]$/;
const WHOLE = ["expected", "delivered", "errorsOpen"] as const;

function readWhole(text: string): number | null {
  const plain = text.replaceAll(/[\s.\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

function readPoints(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d{1,7}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

function findTextFault(texts: Readonly<Record<CountFieldName, string>>): CountFault | null {
  if (!HALF_YEAR.test(texts.halfYear)) return { field: "halfYear", code: "halfYear" };
  if (texts.countedOn === "") return { field: "countedOn", code: "required" };
  for (const field of WHOLE) {
    if (readWhole(texts[field]) === null) return { field, code: "number" };
  }
  if (texts.points !== "" && readPoints(texts.points) === null) {
    return { field: "points", code: "number" };
  }
  return texts.source.length < 3 ? { field: "source", code: "required" } : null;
}

/** Reads a typed count; the first field that cannot be is named. */
export function readCount(form: FormData): TypedCount | CountFault {
  const textOf = (name: CountFieldName) => {
    const typed = form.get(name);
    return typeof typed === "string" ? typed.trim() : "";
  };
  const texts = {
    ...{ domain: textOf("domain"), halfYear: textOf("halfYear"), countedOn: textOf("countedOn") },
    ...{ expected: textOf("expected"), delivered: textOf("delivered") },
    ...{ errorsOpen: textOf("errorsOpen"), points: textOf("points"), source: textOf("source") },
  };
  const fault = findTextFault(texts);
  if (fault) return fault;
  const [expected, delivered] = [readWhole(texts.expected) ?? 0, readWhole(texts.delivered) ?? 0];
  if (expected === 0) return { field: "expected", code: "required" };
  if (delivered > expected) return { field: "delivered", code: "aboveExpected" };
  return {
    ...{ domain: texts.domain, halfYear: texts.halfYear, countedOn: texts.countedOn },
    ...{ expected, delivered, errorsOpen: readWhole(texts.errorsOpen) ?? 0 },
    points: texts.points === "" ? null : readPoints(texts.points),
    source: texts.source,
  };
}
