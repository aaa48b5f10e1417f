import { itemsOf } from "@/lib/contracts/import/instrument-items";
import { codesOf } from "./pathway-codes";
import type { FhirEntry } from "./fhir-entry";

/** How the questionnaire of somebody else is read as an instrument of ours. */
export interface QuestionnaireLine {
  /** End of its canonical address, without version. */
  readonly canonical: string;
  readonly instrumentId: string;
  /** Link id to item key; link ids that are keys need no line. */
  readonly items: Readonly<Record<string, string>>;
  /** Link ids under which the source gives its own scores. */
  readonly scores: Readonly<Record<string, string>>;
  readonly source: string;
}

const SMART = "SMART Health IT sample data, tag pro-7-2017 (fields of the English PROMs programme)";

const QUESTIONNAIRES: readonly QuestionnaireLine[] = [
  {
    canonical: "Questionnaire/SMART-PROMs-QUE2",
    instrumentId: "eq-5d-3l",
    items: {
      Mobility: "MO",
      "Self-care": "SC",
      "Usual Activities": "UA",
      "Pain/Discomfort": "PD",
      "Anxiety/Depression": "AD",
      "EQ-VAS": "VAS",
    },
    scores: {},
    source: SMART,
  },
  {
    canonical: "Questionnaire/SMART-PROMs-QUE4",
    instrumentId: "ohs",
    items: {
      "Usual pain": "pain",
      "Sudden pain": "sudden-pain",
      "Night pain": "night-pain",
      Transportation: "transport",
      "Standing up": "standing",
      "Usual work": "work",
    },
    scores: { Score: "total" },
    source: SMART,
  },
];

/** LOINC panel codes of instruments, for questionnaires that carry their code. */
const PANELS: Readonly<Record<string, string>> = {
  "85524-7": "promis-global-10",
  "86923-0": "kccq-12",
  "71354-5": "epds",
  "55758-7": "phq-2",
  "44261-6": "phq-9",
  "75859-9": "mrs",
};

const LOINC = "http://loinc.org";

/** What a response answers: the instrument, and its link ids as item keys. */
export interface KnownQuestionnaire {
  readonly instrumentId: string;
  readonly itemKeyOf: (linkId: string) => string | null;
  readonly scoreKeyOf: (linkId: string) => string | null;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function known(instrumentId: string, line: QuestionnaireLine | null): KnownQuestionnaire | null {
  const items = itemsOf(instrumentId);
  if (items === null) return null;
  const keys = new Map(items.map(({ key }) => [plain(key), key]));
  return {
    instrumentId,
    itemKeyOf: (linkId) =>
      line?.items[linkId] ?? keys.get(plain(linkId.split("/").at(-1) ?? "")) ?? null,
    scoreKeyOf: (linkId) => line?.scores[linkId] ?? null,
  };
}

const withoutVersion = (canonical: string) => canonical.split("|")[0] ?? "";

/** Finds the instrument of a response: as declared, by our table, by the questionnaire's code, by its name. */
export class QuestionnaireMap {
  private readonly declared: ReadonlyMap<string, string>;
  private readonly coded = new Map<string, string>();

  /** @param mapping instrument id to canonical address, as declared with the delivery. */
  constructor(mapping: Readonly<Record<string, string>> = {}) {
    this.declared = new Map(
      Object.entries(mapping).flatMap(([id, canonical]) =>
        itemsOf(id) === null ? [] : [[withoutVersion(canonical), id] as const],
      ),
    );
  }

  /** Takes in a Questionnaire of the delivery; answers whether it tells its instrument. */
  add({ key, body }: FhirEntry): boolean {
    const code = codesOf([{ coding: body["code"] }]).find(({ system }) => system === LOINC)?.code;
    const instrumentId = code === undefined ? undefined : PANELS[code];
    if (instrumentId !== undefined && itemsOf(instrumentId) !== null) {
      this.coded.set(key, instrumentId);
      if (typeof body["url"] === "string") this.coded.set(body["url"], instrumentId);
    }
    return (
      this.find(typeof body["url"] === "string" ? body["url"] : key) !== null ||
      this.find(key) !== null
    );
  }

  find(canonical: unknown): KnownQuestionnaire | null {
    if (typeof canonical !== "string") return null;
    const address = withoutVersion(canonical);
    const line = QUESTIONNAIRES.find((one) => `/${address}`.endsWith(`/${one.canonical}`)) ?? null;
    const name = address.split("/").at(-1) ?? "";
    const id = this.declared.get(address) ?? this.coded.get(address) ?? line?.instrumentId ?? name;
    return known(id, line?.instrumentId === id ? line : null);
  }
}
