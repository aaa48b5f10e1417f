import { isBody } from "./fhir-entry";

/** A pathway that a code stands for, with the variant where the code tells it. */
export interface PathwayTarget {
  readonly pathway: string;
  readonly variant: string | null;
}

/** One line of the mapping: a code, or the beginning of one, and what it opens. */
export interface PathwayCode {
  /** Code system; null for a code of any system, as a delivery may declare. */
  readonly system: string | null;
  readonly code: string;
  readonly isPrefix: boolean;
  /** `procedure`: the operation is the anchor; `diagnosis`: the admission for it is. */
  readonly anchor: "procedure" | "diagnosis";
  /** In order of preference; the first is taken unless the delivery tells otherwise. */
  readonly targets: readonly PathwayTarget[];
  readonly source: string;
  readonly grade: "V" | "K" | "declared";
}

const SNOMED = "http://snomed.info/sct";
const ICD10_PCS = "http://www.cms.gov/Medicare/Coding/ICD10";
const ICD10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

type Line = readonly [code: string, targets: string, grade: PathwayCode["grade"], source: string];

function targetsOf(text: string): readonly PathwayTarget[] {
  return text.split(" ").map((target) => {
    const [pathway = "", variant = null] = target.split(":");
    return { pathway, variant };
  });
}

function lines(
  system: string,
  anchor: PathwayCode["anchor"],
  table: readonly Line[],
): readonly PathwayCode[] {
  return table.map(([code, targets, grade, source]) => ({
    system,
    code: code.replace("*", ""),
    isPrefix: code.endsWith("*"),
    anchor,
    targets: targetsOf(targets),
    grade,
    source,
  }));
}

/**
 * Which codes open which pathway. SNOMED CT and the graded ICD-10 rows are those that public PROM and
 * clinical guides use; grade K rows follow the chapter of the classification and want checking
 * against the Belgian edition of the year.
 */
const STANDARD: readonly PathwayCode[] = [
  ...lines(SNOMED, "procedure", [
    ["52734007", "hip-knee:hip hip-replacement", "V", "SNOMED CT, Total replacement of hip"],
    ["609588000", "hip-knee:knee knee-replacement", "V", "SNOMED CT, Total knee replacement"],
    ["172043006", "breast:mastectomy", "V", "SNOMED CT, Simple mastectomy"],
    ["11466000", "mother-child:caesarean", "V", "SNOMED CT, Cesarean section"],
    ["66348005", "mother-child:vaginal", "V", "SNOMED CT, Childbirth (Synthea bundles)"],
  ]),
  ...lines(ICD10_PCS, "procedure", [
    ["0SR9*", "hip-knee:hip hip-replacement", "V", "ICD-10-PCS, replacement of right hip joint"],
    ["0SRB*", "hip-knee:hip hip-replacement", "K", "ICD-10-PCS, replacement of left hip joint"],
    ["0SRC*", "hip-knee:knee knee-replacement", "K", "ICD-10-PCS, replacement of right knee joint"],
    ["0SRD*", "hip-knee:knee knee-replacement", "K", "ICD-10-PCS, replacement of left knee joint"],
    ["10D00Z*", "mother-child:caesarean", "V", "ICD-10-PCS, extraction of products of conception"],
  ]),
  ...lines(SNOMED, "diagnosis", [
    ["422504002", "stroke:ischaemic", "V", "SNOMED CT, Ischemic stroke"],
    ["274100004", "stroke:haemorrhagic", "V", "SNOMED CT, Cerebral hemorrhage"],
    ["230690007", "stroke", "V", "SNOMED CT, Cerebrovascular accident"],
    ["84114007", "heart-failure", "V", "SNOMED CT, Heart failure"],
    ["88805009", "heart-failure", "V", "SNOMED CT, Chronic congestive heart failure (Synthea)"],
  ]),
  ...lines(ICD10_CM, "diagnosis", [
    ["I63*", "stroke:ischaemic", "K", "ICD-10-CM, cerebral infarction"],
    ["I61*", "stroke:haemorrhagic", "K", "ICD-10-CM, intracerebral haemorrhage"],
    ["I50*", "heart-failure", "K", "ICD-10-CM, heart failure"],
  ]),
];

/** Systems under which the same classification is also delivered. */
const SAME_SYSTEM: Readonly<Record<string, string>> = {
  "http://hl7.org/fhir/sid/icd-10-pcs": ICD10_PCS,
  "http://hl7.org/fhir/sid/icd-10": ICD10_CM,
};

/** A code as it stands in a resource. */
export interface FoundCode {
  readonly system: string | null;
  readonly code: string;
  readonly display: string | null;
}

const textOrNull = (content: unknown) =>
  typeof content === "string" && content !== "" ? content : null;

/** The codes of a CodeableConcept, or of a list of them. Its free text is left where it is. */
export function codesOf(concept: unknown): readonly FoundCode[] {
  const concepts = Array.isArray(concept) ? (concept as readonly unknown[]) : [concept];
  return concepts.flatMap((one) => {
    const coding = isBody(one) ? one["coding"] : undefined;
    if (!Array.isArray(coding)) return [];
    return (coding as readonly unknown[]).flatMap((found) => {
      const code = isBody(found) ? textOrNull(found["code"]) : null;
      if (!isBody(found) || code === null) return [];
      return [{ system: textOrNull(found["system"]), code, display: textOrNull(found["display"]) }];
    });
  });
}

function matches(line: PathwayCode, { system, code }: FoundCode): boolean {
  const own = system === null ? null : (SAME_SYSTEM[system] ?? system);
  if (line.system !== null && line.system !== own) return false;
  const plain = line.system === SNOMED ? code : code.replace(".", "");
  return line.isPrefix ? plain.startsWith(line.code) : plain === line.code;
}

/** The mapping of one delivery: what it declares itself, then the standard. */
export class PathwayCodes {
  private readonly table: readonly PathwayCode[];
  private readonly only: string | null;

  /**
   * @param declared `pathway` or `pathway:variant` to codes, separated by blanks; procedures.
   * @param only the one pathway that the delivery is about, or null.
   */
  constructor(declared: Readonly<Record<string, string>> = {}, only: string | null = null) {
    const own = Object.entries(declared).flatMap(([target, codes]) =>
      codes.split(/[\s,]+/).map((code): PathwayCode => {
        const [system, plain] = code.includes("|") ? code.split("|") : [null, code];
        return {
          system: system ?? null,
          code: (plain ?? "").replace("*", ""),
          isPrefix: code.endsWith("*"),
          anchor: "procedure",
          targets: targetsOf(target),
          source: "declared with the delivery",
          grade: "declared",
        };
      }),
    );
    this.table = [...own, ...STANDARD];
    this.only = only;
  }

  /** The first code that opens a pathway as this kind of anchor, or null. */
  find(
    codes: readonly FoundCode[],
    anchor: PathwayCode["anchor"],
  ): { readonly code: FoundCode; readonly targets: readonly PathwayTarget[] } | null {
    for (const code of codes) {
      const line = this.table.find((one) => one.anchor === anchor && matches(one, code));
      const targets = (line?.targets ?? []).filter(
        ({ pathway }) => this.only === null || pathway === this.only,
      );
      if (targets.length > 0) return { code, targets };
    }
    return null;
  }
}
