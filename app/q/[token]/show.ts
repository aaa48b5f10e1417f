import "server-only";
import { doorPage } from "@/components/patient-form/door-page";
import { FORM_ID } from "@/components/patient-form/form-parts";
import { checkPage, commentPage } from "@/components/patient-form/last-pages";
import { EMERGENCY_NUMBER, type PageContents } from "@/components/patient-form/page-shell";
import { questionPage } from "@/components/patient-form/question-page";
import {
  closedPage,
  helpPage,
  receiptPage,
  stoppedPage,
} from "@/components/patient-form/small-pages";
import { reasonPage, startPage } from "@/components/patient-form/start-page";
import type { PatientWords } from "@/lib/i18n/patient-words";
import type { Entrance } from "@/lib/services/patient-form/entrance";
import type { Door } from "@/lib/services/patient-form/find-door";
import { getForm, type PatientForm } from "@/lib/services/patient-form/get-form";
import { HELP_LINES } from "@/lib/services/patient-form/help-lines";
import { answerAt, prepareProgress } from "@/lib/view-models/patient-form/prepare-progress";
import {
  estimateMinutes,
  prepareQuestions,
  type Question,
} from "@/lib/view-models/patient-form/prepare-questions";
import { changeLook } from "./look";
import { languageOf, sendOn, sendPage, type Visit } from "./visit";

/** A day written `YYYY-MM-DD`, at noon so that it is the same day everywhere in Europe. */
const dayOf = (text: string) => new Date(`${text}T12:00:00Z`);

interface Inside {
  readonly entrance: Entrance;
  readonly form: PatientForm;
  readonly questions: readonly Question[];
  readonly query: URLSearchParams;
}

function showStart(words: PatientWords, { entrance, form, questions }: Inside): PageContents {
  const { nextNumber, isBegun } = prepareProgress(form.answers, questions);
  const left = nextNumber === null ? questions.length : questions.length - nextNumber + 1;
  return startPage(words, {
    questions: questions.length,
    minutes: estimateMinutes(left),
    lastDay: dayOf(entrance.lastDay),
    isTrial: entrance.isTrial,
    respondent: form.respondent,
    nextNumber,
    isBegun,
  });
}

function showQuestion(words: PatientWords, inside: Inside, question: Question): PageContents {
  const { form, questions, query } = inside;
  return questionPage(words, {
    question,
    total: questions.length,
    minutesLeft: estimateMinutes(questions.length - question.number + 1),
    answer: answerAt(form.answers, question),
    fault: query.has("e") ? { typed: query.get("e") ?? "" } : null,
    hasOverview: prepareProgress(form.answers, questions).nextNumber === null,
  });
}

function showHelp(words: PatientWords, { entrance, query }: Inside): PageContents {
  const next = /^(\d{1,3}|comment|check)$/.exec(query.get("next") ?? "")?.[0] ?? "start";
  return helpPage(words, {
    lines: HELP_LINES[words.language],
    hospitalPhone: entrance.hospitalPhone,
    emergency: EMERGENCY_NUMBER,
    nextHref: `?p=${next}`,
  });
}

function showPlace(words: PatientWords, inside: Inside): PageContents {
  const { form, questions, query } = inside;
  const place = query.get("p") ?? "start";
  const question = questions.find(({ number }) => String(number) === place);
  if (question !== undefined) return showQuestion(words, inside, question);
  if (place === "reason") return reasonPage(words, form.respondentReason);
  if (place === "comment") return commentPage(words, form.comment);
  if (place === "help") return showHelp(words, inside);
  if (place !== "check") return showStart(words, inside);
  const progress = prepareProgress(form.answers, questions);
  return checkPage(words, { ...form, questions, progress });
}

async function showForm(visit: Visit, entrance: Entrance, query: URLSearchParams) {
  const form = await getForm(entrance, languageOf(visit));
  const questions = prepareQuestions(form.instruments);
  const inside: Inside = { entrance, form, questions, query };
  const { language, languages } = form;
  const isHelp = query.get("p") === "help";
  return sendPage(visit, (words) => showPlace(words, inside), {
    language,
    languages,
    ...(!isHelp && { headerForm: FORM_ID }),
  });
}

function showDoor(visit: Visit, door: Door, query: URLSearchParams): Response {
  if (query.has("stopped")) {
    return sendPage(visit, (words) => stoppedPage(words, dayOf(door.lastDay)));
  }
  const fault = query.get("e");
  const isWrong = fault === "wrong" && door.triesLeft > 0;
  return sendPage(visit, (words) =>
    doorPage(words, {
      hospital: door.hospitalName,
      fault: isWrong ? "wrong" : fault === "missing" ? "missing" : null,
      triesLeft: door.triesLeft,
      isAgain: query.has("again"),
      place: query.get("p") ?? "start",
    }),
  );
}

/** What a link that is not open says; what it was about stays hidden. */
function showClosed(visit: Visit, door: Door | null): Response {
  if (door?.status === "submitted" && door.submittedAt !== null) {
    const { hospitalName: hospital, submittedAt, isTrial } = door;
    return sendPage(visit, (words) => receiptPage(words, { hospital, submittedAt, isTrial }));
  }
  const reason =
    door === null ? "unknown" : door.status === "locked" ? ("locked" as const) : "expired";
  const status = reason === "unknown" ? 404 : reason === "locked" ? 423 : 410;
  const phone = door?.hospitalPhone ?? null;
  return sendPage(visit, (words) => closedPage(words, reason, phone), { status });
}

/** Answers a GET. It changes nothing but what the browser itself keeps about language and letters. */
export async function show(visit: Visit): Promise<Response> {
  const { request, door, entrance, look } = visit;
  const query = new URL(request.url).searchParams;
  for (const name of ["lang", "size"]) {
    const changed = query.has(name) ? changeLook(look, `${name}-${query.get(name)}`) : null;
    if (changed !== null) {
      query.delete(name);
      const rest = query.size > 0 ? `?${query}` : "";
      return sendOn(
        { ...visit, look: { ...changed, language: changed.language ?? languageOf(visit) } },
        rest,
      );
    }
  }
  if (door?.status !== "open") return showClosed(visit, door);
  return entrance === null ? showDoor(visit, door, query) : showForm(visit, entrance, query);
}
