import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { FhirQuestionnaire } from "@/lib/contracts/fhir/resources";
import { withScope } from "@/lib/db/with-scope";
import { findInstrument, type InstrumentItem } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { getWording, type InstrumentWording } from "../instruments/get-wording";
import { listCodes } from "../instruments/list-codes";
import { levelSystemOf, LONGEST_CHOICE, QUESTIONNAIRE_BASE } from "./canonical-addresses";

const RANGE = "http://hl7.org/fhir/StructureDefinition";

/** `eq-5d-5l` becomes `Eq5d5l`: a name that a program can use. */
function nameOf(instrumentId: string): string {
  const plain = instrumentId.replaceAll(/[^A-Za-z0-9]/g, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

type Question = FhirQuestionnaire["item"][number];

function questionOf(
  item: InstrumentItem,
  instrumentId: string,
  wording: InstrumentWording | null,
): Question {
  const words = wording?.items.find(({ key }) => key === item.key);
  const base = { linkId: item.key, ...(words && { text: words.label }), required: false };
  const codes = listCodes(item);
  if (codes.length > LONGEST_CHOICE) {
    const extension = [
      { url: `${RANGE}/minValue`, valueInteger: item.minimum },
      { url: `${RANGE}/maxValue`, valueInteger: item.maximum },
    ];
    return { ...base, type: "integer", extension };
  }
  const displayOf = (code: number) => words?.levels.find((level) => level.code === code)?.label;
  const answerOption = codes.map((code) => {
    const display = displayOf(code);
    const coding = { system: levelSystemOf(instrumentId), code: String(code) };
    return { valueCoding: display === undefined ? coding : { ...coding, display } };
  });
  return { ...base, type: "choice", answerOption };
}

/**
 * An instrument as a FHIR Questionnaire. Words stand in it only where they are this product's own: a
 * licence pack is for the patients of this hospital, and its text is not handed on.
 */
export async function getFhirQuestionnaire(
  actor: Actor,
  instrumentId: string,
  context: { readonly language: string; readonly on: string },
): Promise<FhirQuestionnaire> {
  const instrument = findInstrument(instrumentId);
  if (instrument === null) throw new AppError("not-found");
  const key = { hospitalId: actor.hospitalId, instrumentId: instrument.id, ...context };
  const found = await withScope(actor.scope, (tx) => getWording(tx, key), { readOnly: true });
  const wording = found.source === "own" ? found : null;
  return {
    resourceType: "Questionnaire",
    id: instrument.id,
    url: `${QUESTIONNAIRE_BASE}/${instrument.id}`,
    version: instrument.version,
    name: nameOf(instrument.id),
    status: "active",
    subjectType: ["Patient"],
    ...(wording && { language: context.language }),
    ...(wording?.title && { title: wording.title }),
    copyright: instrument.licence.owner,
    item: instrument.items.map((item) => questionOf(item, instrument.id, wording)),
  };
}
