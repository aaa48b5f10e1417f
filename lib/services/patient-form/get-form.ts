import "server-only";
import { buildScope } from "@/lib/access/scope";
import {
  PATIENT_LANGUAGES,
  type FormAnswers,
  type PatientLanguage,
  type Respondent,
  type RespondentReason,
} from "@/lib/contracts/patient-form";
import { withScope } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { findInstrument } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import { findForm, type FormRecord } from "@/lib/repositories/patient-form/forms";
import { getWording, type InstrumentWording } from "@/lib/services/instruments/get-wording";
import type { Entrance } from "./entrance";

/** A questionnaire as it is asked: the words of its items beside their ranges. */
export interface AskedInstrument {
  readonly instrumentId: string;
  readonly title: string | null;
  readonly introduction: string | null;
  readonly attribution: string | null;
  /** Only keys: nobody installed the words. */
  readonly isKeyOnly: boolean;
  /** Version of the licence pack that the words come from; null for other words. */
  readonly packVersion: string | null;
  readonly items: readonly {
    readonly key: string;
    readonly minimum: number;
    readonly maximum: number;
    /** The only codes there are, where the range has holes; null for every whole number of it. */
    readonly codes: readonly number[] | null;
    /** "Does not apply to me", where the instrument has that answer. */
    readonly notApplicableCode: number | null;
    readonly label: string;
    readonly note: string | null;
    readonly levels: readonly { readonly code: number; readonly label: string }[];
  }[];
}

/** Everything that a patient who came in may see. */
export interface PatientForm {
  readonly language: PatientLanguage;
  /** Languages in which no questionnaire would lose its words. */
  readonly languages: readonly PatientLanguage[];
  readonly instruments: readonly AskedInstrument[];
  readonly respondent: Respondent | null;
  readonly respondentReason: RespondentReason | null;
  readonly answers: FormAnswers;
  readonly comment: string | null;
}

function toAsked(wording: InstrumentWording): AskedInstrument {
  const ranges = new Map(
    findInstrument(wording.instrumentId)?.items.map((item) => [item.key, item]),
  );
  return {
    instrumentId: wording.instrumentId,
    title: wording.title,
    introduction: wording.introduction,
    attribution: wording.attribution,
    isKeyOnly: wording.source === "key",
    packVersion: wording.packVersion,
    items: wording.items.flatMap((item) => {
      const range = ranges.get(item.key);
      if (range === undefined) return [];
      const { minimum, maximum, codes = null, notApplicableCode = null } = range;
      return [{ ...item, minimum, maximum, codes, notApplicableCode }];
    }),
  };
}

type Wordings = Readonly<Record<PatientLanguage, readonly InstrumentWording[]>>;

async function readWordings(hospitalId: number, instrumentIds: readonly string[]) {
  const on = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Brussels" }).format(new Date());
  return withScope(
    buildScope({ hospitalIds: [hospitalId] }),
    async (tx) => {
      const wordings: Partial<Record<PatientLanguage, InstrumentWording[]>> = {};
      for (const language of PATIENT_LANGUAGES) {
        wordings[language] = [];
        for (const instrumentId of instrumentIds) {
          wordings[language].push(await getWording(tx, { hospitalId, instrumentId, language, on }));
        }
      }
      return wordings as Wordings;
    },
    { readOnly: true },
  );
}

/** How many questionnaires have their words in a language. */
const worded = (wordings: readonly InstrumentWording[]) =>
  wordings.filter(({ source }) => source !== "key").length;

/** Only languages that have as many words as the richest: a translation is never improvised. */
function listLanguages(wordings: Wordings): readonly PatientLanguage[] {
  const most = Math.max(...PATIENT_LANGUAGES.map((language) => worded(wordings[language])));
  return PATIENT_LANGUAGES.filter((language) => worded(wordings[language]) === most);
}

/** The form behind an entrance, in the wished language or the nearest one that has the words. */
export async function getForm(entrance: Entrance, wished: PatientLanguage): Promise<PatientForm> {
  const { hospitalId, formId } = entrance;
  const form: FormRecord | null = await withScopedConnection(
    buildScope({ hospitalIds: [hospitalId] }),
    (client) => findForm(client, { hospitalId, formId }),
    { readOnly: true },
  );
  if (form === null) throw new AppError("not-found");
  const wordings = await readWordings(hospitalId, form.instrumentIds);
  const languages = listLanguages(wordings);
  const language = [wished, entrance.language, ...languages].find((one) => languages.includes(one));
  if (language === undefined) throw new AppError("not-found");
  return {
    language,
    languages,
    instruments: wordings[language].map(toAsked),
    respondent: form.respondent,
    respondentReason: form.respondentReason,
    answers: form.answers,
    comment: form.comment,
  };
}
