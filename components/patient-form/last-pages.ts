import type { FormAnswers } from "@/lib/contracts/patient-form";
import type { PatientWords } from "@/lib/i18n/patient-words";
import {
  answerAt,
  answerLabel,
  type FormProgress,
} from "@/lib/view-models/patient-form/prepare-progress";
import type { Question } from "@/lib/view-models/patient-form/prepare-questions";
import { FORM_ID, placeField } from "./form-parts";
import { html, type Html } from "./html";
import type { PageContents } from "./page-shell";

const LONGEST_COMMENT = 2000;

/** A text in the patient's own words, which nobody has to write. */
export function commentPage(words: PatientWords, comment: string | null): PageContents {
  const { t } = words;
  return {
    title: t("comment.title"),
    enter: "comment",
    main: html`<h1>${t("comment.title")}</h1>
      <p id="hint">${t("comment.hint")} ${t("comment.privacy")}</p>
      <form method="post" id="${FORM_ID}" action="?">
        ${placeField("comment")}
        <label for="comment">${t("comment.label")}</label>
        <textarea
          id="comment"
          name="comment"
          rows="5"
          maxlength="${LONGEST_COMMENT}"
          aria-describedby="hint"
        >
${comment}</textarea>
        <div class="actions">
          <button class="button quiet" name="do" value="comment-back">${t("question.back")}</button>
          <button class="button" name="do" value="comment">${t("comment.submit")}</button>
        </div>
      </form>`,
  };
}

export interface CheckView {
  readonly questions: readonly Question[];
  readonly answers: FormAnswers;
  readonly progress: FormProgress;
  readonly comment: string | null;
}

function answerWords({ t }: PatientWords, question: Question, answers: FormAnswers): string {
  const state = answerAt(answers, question);
  if (typeof state !== "number") return t("check.none");
  return answerLabel(question, state) ?? t("question.notApplicable");
}

function answerRow(words: PatientWords, question: Question, answers: FormAnswers): Html {
  const { t } = words;
  const { number } = question;
  const hasAnswer = typeof answerAt(answers, question) === "number";
  return html`<div class="answer">
    <dt>${number}. ${question.label}</dt>
    <dd class="${!hasAnswer && "none"}">
      <span>${answerWords(words, question, answers)}</span>
      <a href="?p=${number}" aria-label="${t("check.changeOf", { number })}"
        >${t("check.change")}</a
      >
    </dd>
  </div>`;
}

function remarks({ t }: PatientWords, { answered, unanswered }: FormProgress): Html {
  if (answered === 0) return html`<p class="notice">${t("check.nothing")}</p>`;
  if (unanswered.length === 0) return html``;
  return html`<div class="notice">
    <p>${t("check.unanswered", { count: unanswered.length })}</p>
    <ul>
      ${unanswered.map(
        ({ number, label }) => html`<li><a href="?p=${number}">${number}. ${label}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** All answers once more, with what has none named, before anything is sent. */
export function checkPage(words: PatientWords, view: CheckView): PageContents {
  const { t } = words;
  const { questions, answers, progress, comment } = view;
  return {
    title: t("check.title"),
    main: html`<h1>${t("check.title")}</h1>
      ${remarks(words, progress)}
      <dl class="answers">
        ${questions.map((question) => answerRow(words, question, answers))}
        ${
          comment !== null &&
          html`<div class="answer">
            <dt>${t("check.commentTitle")}</dt>
            <dd>
              <span class="written">${comment}</span>
              <a href="?p=comment" aria-label="${t("check.change")}: ${t("check.commentTitle")}"
                >${t("check.change")}</a
              >
            </dd>
          </div>`
        }
      </dl>
      <form method="post" id="${FORM_ID}" action="?">
        ${placeField("check")}
        ${
          progress.answered > 0 &&
          html`<p>${t("check.lead")} ${t("check.final")}</p>
            <p><button class="button send" name="do" value="send">${t("check.send")}</button></p>`
        }
        <p class="more">
          <button class="plain" name="do" value="stop">${t("question.stop")}</button>
        </p>
      </form>`,
  };
}
