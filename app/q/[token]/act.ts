import "server-only";
import { RESPONDENT_REASONS, RESPONDENTS } from "@/lib/contracts/patient-form";
import type { Entrance } from "@/lib/services/patient-form/entrance";
import { enterForm, readBirthYear } from "@/lib/services/patient-form/entrance";
import type { Door } from "@/lib/services/patient-form/find-door";
import { getForm, type PatientForm } from "@/lib/services/patient-form/get-form";
import {
  keepAnswer,
  keepComment,
  keepLanguage,
  keepRespondent,
} from "@/lib/services/patient-form/keep-answers";
import { submitForm } from "@/lib/services/patient-form/submit-form";
import { prepareProgress } from "@/lib/view-models/patient-form/prepare-progress";
import { prepareQuestions, type Question } from "@/lib/view-models/patient-form/prepare-questions";
import { changeLook } from "./look";
import { languageOf, sendOn, sendOut, type Visit } from "./visit";

/** What a patient sent from inside the form. */
interface Act {
  readonly visit: Visit;
  readonly entrance: Entrance;
  readonly form: PatientForm;
  readonly questions: readonly Question[];
  readonly fields: URLSearchParams;
  /** The button: `next`, `back`, `skip`, `check`, `stop`, `send`, `lang-fr`, … */
  readonly wish: string;
  readonly place: string;
}

/** What was chosen or typed: a code, nothing, or something that cannot be an answer. */
function readCode(question: Question, typed: string | null): number | null | "impossible" {
  const text = typed?.trim() ?? "";
  if (text === "") return null;
  const code = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  const { control } = question;
  const isPossible =
    control.kind === "choice"
      ? control.notApplicable?.code === code || control.levels.some((one) => one.code === code)
      : code >= control.minimum && code <= control.maximum;
  return isPossible ? code : "impossible";
}

function placeAfter({ questions, wish }: Act, question: Question): string {
  if (wish === "check") return "check";
  const step = wish === "back" ? -1 : wish === "next" || wish === "skip" ? 1 : 0;
  const number = question.number + step;
  if (number < 1) return "start";
  return number > questions.length ? "comment" : String(number);
}

/** What is to be kept: a code, null for "skipped", or undefined where there is nothing to keep. */
function codeToKeep({ wish, fields }: Act, question: Question): number | null | undefined {
  if (wish === "skip") return null;
  const code = readCode(question, fields.get("a"));
  return code === "impossible" || code === null ? undefined : code;
}

/** Keeps what stands at a question, whichever button was used; only "next" asks for an answer. */
async function answerQuestion(act: Act, question: Question): Promise<Response> {
  const { visit, entrance, fields, wish } = act;
  const code = codeToKeep(act, question);
  if (wish === "next" && code === undefined) {
    const typed = (fields.get("a") ?? "").slice(0, 6);
    return sendOn(visit, `?${new URLSearchParams({ p: String(question.number), e: typed })}`);
  }
  const { instrumentId, itemKey } = question;
  const needsHelp =
    code !== undefined && (await keepAnswer(entrance, { instrumentId, itemKey, code }));
  if (wish === "stop") return sendOut(visit, "?stopped=1");
  const next = placeAfter(act, question);
  return sendOn(visit, needsHelp && wish === "next" ? `?p=help&next=${next}` : `?p=${next}`);
}

/** Where the questions begin or go on. */
function whereToGoOn({ form, questions }: Act): string {
  return String(prepareProgress(form.answers, questions).nextNumber ?? "check");
}

async function chooseRespondent(act: Act): Promise<Response> {
  const { visit, entrance, fields, form } = act;
  const respondent = RESPONDENTS.find((one) => one === fields.get("who")) ?? "patient";
  const reason = respondent === "patient" ? null : form.respondentReason;
  await keepRespondent(entrance, { respondent, reason });
  const isAlone = respondent === "patient" || reason !== null;
  return sendOn(visit, `?p=${isAlone ? whereToGoOn(act) : "reason"}`);
}

async function chooseReason(act: Act): Promise<Response> {
  const { visit, entrance, fields, form } = act;
  const reason = RESPONDENT_REASONS.find((one) => one === fields.get("reason")) ?? "other";
  await keepRespondent(entrance, { respondent: form.respondent ?? "helper", reason });
  return sendOn(visit, `?p=${whereToGoOn(act)}`);
}

async function writeComment(act: Act): Promise<Response> {
  const { visit, entrance, fields, questions, wish } = act;
  await keepComment(entrance, fields.get("comment") ?? "");
  if (wish === "comment-back") return sendOn(visit, `?p=${questions.length}`);
  return sendOn(visit, `?p=${wish === "comment" ? "check" : "comment"}`);
}

async function send({ visit, entrance, form, questions }: Act): Promise<Response> {
  const { answered } = prepareProgress(form.answers, questions);
  if (answered === 0) return sendOn(visit, "?p=check");
  await submitForm(entrance, form);
  return sendOut(visit, "");
}

/** A setting of the header keeps what stands on the page and shows the same page again. */
async function changeSetting(act: Act): Promise<Act> {
  const { visit, entrance, wish } = act;
  const look = changeLook(visit.look, wish);
  if (look === null) return act;
  const language = look.language ?? act.form.language;
  await keepLanguage(entrance, language);
  return { ...act, visit: { ...visit, look: { ...look, language } } };
}

async function actInside(first: Act): Promise<Response> {
  const act = await changeSetting(first);
  const { visit, questions, place, wish } = act;
  if (wish === "send") return send(act);
  const question = questions.find(({ number }) => String(number) === place);
  if (question !== undefined) return answerQuestion(act, question);
  if (place === "comment") return writeComment(act);
  if (wish === "stop") return sendOut(visit, "?stopped=1");
  if (wish === "start") return chooseRespondent(act);
  if (wish === "reason") return chooseReason(act);
  return sendOn(visit, place === "check" || place === "reason" ? `?p=${place}` : "");
}

async function enter(visit: Visit, door: Door, fields: URLSearchParams): Promise<Response> {
  const place = /^(\d{1,3}|comment|check)$/.exec(fields.get("p") ?? "")?.[0] ?? "start";
  const year = readBirthYear(fields.get("year") ?? "", visit.now);
  if (year === null) return sendOn(visit, `?e=missing&p=${place}`);
  const entrance = await enterForm(door, year);
  if (entrance === null) return sendOn(visit, `?e=wrong&p=${place}`);
  return sendOn(visit, `?p=${place}`, entrance);
}

/** Answers a POST, always with another page, so that reloading and going back send nothing twice. */
export async function act(visit: Visit, fields: URLSearchParams): Promise<Response> {
  const { door, entrance } = visit;
  if (door?.status !== "open") return sendOn(visit, "");
  const wish = fields.get("do") ?? "";
  if (wish === "enter") return enter(visit, door, fields);
  const place = fields.get("p") ?? "";
  if (entrance === null) {
    // A scanner, or a pass that has ended: nothing is kept without the birth year.
    return sendOn(visit, `?${new URLSearchParams({ again: "1", p: place })}`);
  }
  const form = await getForm(entrance, languageOf(visit));
  const questions = prepareQuestions(form.instruments);
  return actInside({ visit, entrance, form, questions, fields, wish, place });
}
