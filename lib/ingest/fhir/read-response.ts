import { itemsOf } from "@/lib/contracts/import/instrument-items";
import { readItemAnswers, type AnswerCodes } from "../profiles/read-answers";
import type { ContentTally } from "../content-tally";
import { isBody, type FhirBody, type FhirEntry } from "./fhir-entry";
import type { KnownQuestionnaire } from "./questionnaire-map";
import type { ResourceRefusal } from "./settle";

/** The answers of a response by item key, with the scores that the source itself gives. */
export interface ResponseAnswers {
  readonly answers: AnswerCodes;
  readonly reportedScores: Readonly<Record<string, number>>;
}

const TYPE = "QuestionnaireResponse";
const ITEM_ELEMENTS = new Set([
  "linkId",
  "definition",
  "text",
  "answer",
  "item",
  "id",
  "extension",
]);
const DEEPEST = 12;

function* flatten(items: unknown, depth = 0): Generator<FhirBody> {
  if (!Array.isArray(items) || depth > DEEPEST) return;
  for (const item of items as readonly unknown[]) {
    if (!isBody(item)) continue;
    yield item;
    yield* flatten(item["item"], depth + 1);
  }
}

/** The first answer as text: a code where it is coded, else the number or text itself. */
function answerText(item: FhirBody): string | null {
  const answers = item["answer"];
  const first: unknown = Array.isArray(answers) ? answers[0] : undefined;
  if (!isBody(first)) return null;
  const coding = first["valueCoding"];
  const found = isBody(coding)
    ? coding["code"]
    : (first["valueInteger"] ?? first["valueDecimal"] ?? first["valueString"]);
  return typeof found === "string" || typeof found === "number" ? String(found) : null;
}

function countItem(item: FhirBody, tally: ContentTally): void {
  for (const name of Object.keys(item)) {
    if (!ITEM_ELEMENTS.has(name)) tally.addElement(`${TYPE}.item.${name}`, "unknown");
  }
  if (item["text"] !== undefined) tally.addElement(`${TYPE}.item.text`, "free-text");
}

interface FoundAnswers {
  /** By item key, with the link id that the source uses. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly linkId: string }>;
  readonly reportedScores: Readonly<Record<string, number>>;
}

function findAnswers(
  items: unknown,
  questionnaire: KnownQuestionnaire,
  tally: ContentTally,
): FoundAnswers {
  const texts = new Map<string, { readonly text: string; readonly linkId: string }>();
  const reportedScores: Record<string, number> = {};
  for (const item of flatten(items)) {
    countItem(item, tally);
    const linkId = typeof item["linkId"] === "string" ? item["linkId"] : "";
    const text = answerText(item);
    if (text === null) continue;
    const score = questionnaire.scoreKeyOf(linkId);
    const key = questionnaire.itemKeyOf(linkId);
    if (score !== null && Number.isFinite(Number(text))) reportedScores[score] = Number(text);
    else if (key !== null) texts.set(key, texts.get(key) ?? { text, linkId });
    else tally.addElement(`${TYPE}.item[${linkId}]`, "item-not-of-instrument");
  }
  return { texts, reportedScores };
}

/** Reads the answers; items that the instrument does not have are counted, not guessed. */
export function readResponse(
  { body }: FhirEntry,
  questionnaire: KnownQuestionnaire,
  tally: ContentTally,
): ResponseAnswers | ResourceRefusal | "no-answers" {
  const { texts, reportedScores } = findAnswers(body["item"], questionnaire, tally);
  const items = itemsOf(questionnaire.instrumentId) ?? [];
  const read = readItemAnswers(items, (key) => texts.get(key)?.text);
  if (!("refusal" in read)) return { answers: read.answers, reportedScores };
  if (read.refusal === "no-answers") return "no-answers";
  const linkId = texts.get(read.column ?? "")?.linkId ?? read.column ?? "";
  return { refusal: read.refusal, element: `item[${linkId}]`, found: read.found };
}
