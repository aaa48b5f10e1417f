import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { FhirQuestionnaireResponse, FhirResponseBundle } from "@/lib/contracts/fhir/resources";
import { withScope } from "@/lib/db/with-scope";
import { findInstrument, type InstrumentItem } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import {
  countResponses,
  listResponses,
  type ResponseRecord,
} from "@/lib/repositories/questionnaire-responses";
import { listCodes } from "../instruments/list-codes";
import {
  FHIR_BASE,
  levelSystemOf,
  LONGEST_CHOICE,
  QUESTIONNAIRE_BASE,
} from "./canonical-addresses";

const DEFAULT_LIMIT = 100;
const PATH = "/api/v1/fhir/questionnaire-responses";

/** What is asked for and which page of it. */
export interface FhirResponseQuery {
  readonly episode?: string | undefined;
  readonly pathway?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

type Answer = NonNullable<FhirQuestionnaireResponse["item"]>[number];

function answerOf(
  key: string,
  code: number,
  {
    instrumentId,
    item,
  }: { readonly instrumentId: string; readonly item: InstrumentItem | undefined },
): Answer {
  const isNumber = item !== undefined && listCodes(item).length > LONGEST_CHOICE;
  if (isNumber) return { linkId: key, answer: [{ valueInteger: code }] };
  const valueCoding = { system: levelSystemOf(instrumentId), code: String(code) };
  return { linkId: key, answer: [{ valueCoding }] };
}

/** In the order of the questionnaire, as R4 asks; answers to items that it lost come last. */
function answersOf({ instrumentId, answers }: ResponseRecord): Answer[] {
  const items = new Map(findInstrument(instrumentId)?.items.map((item) => [item.key, item]));
  const keys = new Set([...items.keys(), ...Object.keys(answers)]);
  return [...keys].flatMap((key) => {
    const code = answers[key] ?? null;
    return code === null ? [] : [answerOf(key, code, { instrumentId, item: items.get(key) })];
  });
}

/** FHIR ids have few signs; keys of sources have any. */
function resourceId(hospitalId: number, responseKey: string): string {
  return createHash("sha256").update(`${hospitalId}|${responseKey}`).digest("hex").slice(0, 40);
}

/** A stored response as a FHIR resource: keys and codes, a pseudonym, no name and no wording. */
export function toFhirResponse(
  hospitalId: number,
  record: ResponseRecord,
): FhirQuestionnaireResponse {
  const { instrumentId, patientPseudonym, answeredOn, language } = record;
  const item = answersOf(record);
  const version = findInstrument(instrumentId)?.version;
  const subject = { system: `${FHIR_BASE}/NamingSystem/pseudonym`, value: patientPseudonym ?? "" };
  return {
    resourceType: "QuestionnaireResponse",
    id: resourceId(hospitalId, record.responseKey),
    ...(language && { language }),
    extension: [
      { url: `${FHIR_BASE}/StructureDefinition/episode`, valueString: record.episodeKey },
      { url: `${FHIR_BASE}/StructureDefinition/pathway`, valueCode: record.pathwayCode },
      { url: `${FHIR_BASE}/StructureDefinition/moment`, valueCode: record.moment },
    ],
    identifier: { system: `${FHIR_BASE}/NamingSystem/response`, value: record.responseKey },
    questionnaire: `${QUESTIONNAIRE_BASE}/${instrumentId}${version === undefined ? "" : `|${version}`}`,
    status: "completed",
    ...(patientPseudonym && { subject: { type: "Patient" as const, identifier: subject } }),
    ...(answeredOn && { authored: answeredOn }),
    source: { type: record.respondent === "proxy" ? "RelatedPerson" : "Patient" },
    ...(item.length > 0 && { item }),
  };
}

function linkOf(actor: Actor, query: FhirResponseQuery, after: string | undefined): string {
  const search = new URLSearchParams({ hospital: String(actor.hospitalId) });
  const named = { ...query, limit: query.limit?.toString(), after };
  for (const [name, text] of Object.entries(named)) if (text !== undefined) search.set(name, text);
  return `${PATH}?${search.toString()}`;
}

/** Answers of the episodes that the actor sees, as a Bundle; an episode outside is not found. */
export async function listFhirResponses(
  actor: Actor,
  query: FhirResponseQuery,
): Promise<FhirResponseBundle> {
  const { hospitalId } = actor;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const filter = {
    hospitalId,
    episodeKey: query.episode ?? null,
    pathwayCode: query.pathway ?? null,
  };
  const page = { after: query.after ?? "", limit: limit + 1 };
  const { rows, total } = await withScope(
    actor.scope,
    async (tx) => ({
      rows: await listResponses(tx, filter, page),
      total: await countResponses(tx, filter),
    }),
    { readOnly: true },
  );
  if (query.episode !== undefined && total === 0) throw new AppError("not-found");
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next =
    rows.length > limit && last
      ? [{ relation: "next" as const, url: linkOf(actor, query, last.responseKey) }]
      : [];
  const entry = shown.map((record) => ({
    resource: toFhirResponse(hospitalId, record),
    search: { mode: "match" as const },
  }));
  return {
    resourceType: "Bundle",
    type: "searchset",
    total,
    link: [{ relation: "self", url: linkOf(actor, query, query.after) }, ...next],
    ...(entry.length > 0 && { entry }),
  };
}
