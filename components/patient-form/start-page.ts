import {
  RESPONDENT_REASONS,
  RESPONDENTS,
  type Respondent,
  type RespondentReason,
} from "@/lib/contracts/patient-form";
import type { PatientWords } from "@/lib/i18n/patient-words";
import { FORM_ID, placeField, radioList } from "./form-parts";
import { html } from "./html";
import type { PageContents } from "./page-shell";

export interface StartView {
  readonly questions: number;
  readonly minutes: number;
  readonly lastDay: Date;
  readonly isTrial: boolean;
  readonly respondent: Respondent | null;
  /** The question to go on with; null when all were seen. */
  readonly nextNumber: number | null;
  readonly isBegun: boolean;
}

function startLabel({ t }: PatientWords, { isBegun, nextNumber }: StartView): string {
  if (nextNumber === null) return t("start.toCheck");
  return isBegun ? t("start.resume", { number: nextNumber }) : t("start.begin");
}

/** Why, how long, and who fills in. */
export function startPage(words: PatientWords, view: StartView): PageContents {
  const { t } = words;
  const { questions, minutes } = view;
  return {
    title: t("start.title"),
    enter: "start",
    main: html`<h1>${t("start.title")}</h1>
      ${view.isTrial && html`<p class="notice">${t("start.trial")}</p>`}
      <p>${t("start.why")} ${t("start.length", { questions, minutes })} ${t("start.free")}</p>
      <p>${t("start.kept", { date: words.day(view.lastDay) })}</p>
      <form method="post" id="${FORM_ID}" action="?">
        ${placeField("start")}
        ${radioList({
          legend: html`<h2>${t("start.who")}</h2>`,
          name: "who",
          options: RESPONDENTS.map((who) => ({ value: who, label: t(`start.${who}`) })),
          chosen: view.respondent ?? "patient",
        })}
        <p>
          <button class="button" name="do" value="start">${startLabel(words, view)}</button>
        </p>
      </form>`,
  };
}

/** Why somebody helps, or answers for the patient. */
export function reasonPage(words: PatientWords, chosen: RespondentReason | null): PageContents {
  const { t } = words;
  return {
    title: t("reason.title"),
    enter: "reason",
    main: html`<form method="post" id="${FORM_ID}" action="?">
      ${placeField("reason")}
      ${radioList({
        legend: html`<h1>${t("reason.title")}</h1>`,
        name: "reason",
        options: RESPONDENT_REASONS.map((reason) => ({
          value: reason,
          label: t(`reason.${reason}`),
        })),
        chosen,
      })}
      <div class="actions">
        <a class="button quiet" href="?p=start">${t("question.back")}</a>
        <button class="button" name="do" value="reason">${t("question.next")}</button>
      </div>
    </form>`,
  };
}
