import type { PatientWords } from "@/lib/i18n/patient-words";
import type { AnswerState } from "@/lib/view-models/patient-form/prepare-progress";
import type {
  AnswerControl,
  Question,
  ScaleEnds,
} from "@/lib/view-models/patient-form/prepare-questions";
import { FORM_ID, placeField, radioList, type RadioOption } from "./form-parts";
import { html, type Html } from "./html";
import type { PageContents } from "./page-shell";

export interface QuestionView {
  readonly question: Question;
  readonly total: number;
  readonly minutesLeft: number;
  readonly answer: AnswerState;
  /** What was typed and could not be read; null when nothing was wrong. */
  readonly fault: { readonly typed: string } | null;
  /** All questions were seen, so the overview is one step away. */
  readonly hasOverview: boolean;
}

type ChoiceControl = Extract<AnswerControl, { readonly kind: "choice" }>;
type NumberControl = Extract<AnswerControl, { readonly kind: "number" }>;

function progress({ t }: PatientWords, view: QuestionView): Html {
  const { question, total, minutesLeft } = view;
  const { questionnaire } = question;
  const text = t("question.progress", { number: question.number, total });
  return html`<div class="progress">
    <progress max="${total}" value="${question.number}" aria-label="${text}"></progress>
    <p><strong>${text}</strong> · ${t("question.minutesLeft", { minutes: minutesLeft })}</p>
    ${
      questionnaire.total > 1 &&
      html`<p class="questionnaire">
        ${t("question.questionnaire", {
          number: questionnaire.number,
          total: questionnaire.total,
          title: questionnaire.title,
        })}
      </p>`
    }
  </div>`;
}

/** What the lowest and the highest number stand for. */
function endsLine(minimum: number, maximum: number, { lowest, highest }: ScaleEnds): Html {
  return html`<p class="ends" id="ends">
    <span>${minimum}${lowest !== null && ` = ${lowest}`}</span>
    <span>${maximum}${highest !== null && ` = ${highest}`}</span>
  </p>`;
}

/** The words of a scale's ends; a scale without words needs no line of its own. */
function scaleEnds({ levels, scale }: ChoiceControl): Html | null {
  const [first, last] = [levels[0], levels.at(-1)];
  if (scale === null || first === undefined || last === undefined) return null;
  const hasWords = scale.lowest !== null || scale.highest !== null;
  return hasWords ? endsLine(first.code, last.code, scale) : null;
}

/** The field is the answer; a script adds the buttons and the slider, and keeps all three in step. */
function numberField(words: PatientWords, view: QuestionView, control: NumberControl): Html {
  const { t } = words;
  const { minimum, maximum, ends } = control;
  const typed = view.fault?.typed ?? (typeof view.answer === "number" ? view.answer : "");
  const described = ["ends", view.question.note && "note", view.fault && "fault"];
  return html`<label class="number-label" for="a">
      ${t("question.numberLabel", { minimum, maximum })}
    </label>
    <div
      class="number"
      data-less="${t("question.less")}"
      data-more="${t("question.more")}"
      data-slider="${t("question.slider")}"
      data-minimum="${minimum}"
      data-maximum="${maximum}"
    >
      <input
        id="a"
        name="a"
        class="short"
        inputmode="numeric"
        autocomplete="off"
        maxlength="6"
        value="${typed}"
        aria-describedby="${described.filter(Boolean).join(" ")}"
        ${view.fault !== null && html`aria-invalid="true"`}
      />
    </div>
    ${endsLine(minimum, maximum, ends)}`;
}

function faultBox({ t }: PatientWords, { fault, question }: QuestionView): Html {
  if (fault === null) return html``;
  const { control } = question;
  const target = control.kind === "choice" ? "a-0" : "a";
  const text =
    control.kind === "choice"
      ? t("question.choose")
      : t("question.number", { minimum: control.minimum, maximum: control.maximum });
  return html`<div class="fault-box" role="alert" id="fault">
    <p class="strong">${t("question.errorTitle")}</p>
    <p><a href="#${target}">${text}</a></p>
  </div>`;
}

function notApplicableOption(
  { t }: PatientWords,
  { notApplicable }: ChoiceControl,
): readonly RadioOption[] {
  if (notApplicable === null) return [];
  const label = notApplicable.label ?? t("question.notApplicable");
  return [{ value: notApplicable.code, label, isAside: true }];
}

function answerPart(words: PatientWords, view: QuestionView): Html {
  const { question, answer, fault } = view;
  const { control } = question;
  const heading = html`<h1>${question.label}</h1>`;
  const note = question.note !== null && html`<p class="hint" id="note">${question.note}</p>`;
  if (control.kind === "number") {
    return html`${heading}${note}${numberField(words, view, control)}`;
  }
  const ends = scaleEnds(control);
  const described = [
    question.note !== null && "note",
    ends !== null && "ends",
    fault !== null && "fault",
  ].filter(Boolean);
  const list = radioList({
    legend: html`${heading}${note}`,
    name: "a",
    options: [
      ...control.levels.map(({ code, label }) => ({ value: code, label })),
      ...notApplicableOption(words, control),
    ],
    chosen: typeof answer === "number" ? answer : null,
    isCompact: control.scale !== null,
    describedBy: described.length > 0 ? described.join(" ") : null,
  });
  return html`${list}${ends}`;
}

function actions({ t }: PatientWords, hasOverview: boolean): Html {
  return html`<div class="actions">
      <button class="button quiet" name="do" value="back">${t("question.back")}</button>
      <button class="button" name="do" value="next">${t("question.next")}</button>
    </div>
    <div class="more">
      <button class="plain" name="do" value="skip">${t("question.skip")}</button>
      ${
        hasOverview &&
        html`<button class="plain" name="do" value="check">${t("question.check")}</button>`
      }
      <button class="plain" name="do" value="stop">${t("question.stop")}</button>
    </div>`;
}

/** One question on one screen. */
export function questionPage(words: PatientWords, view: QuestionView): PageContents {
  const { question, total, fault } = view;
  const { questionnaire } = question;
  const place = words.t("question.progress", { number: question.number, total });
  return {
    title: fault === null ? place : `${words.t("question.errorTitle")} – ${place}`,
    enter: "next",
    main: html`${progress(words, view)} ${faultBox(words, view)}
      ${questionnaire.isKeyOnly && html`<p class="notice">${words.t("question.keyOnly")}</p>`}
      ${
        questionnaire.introduction !== null &&
        html`<p class="introduction">${questionnaire.introduction}</p>`
      }
      <form method="post" id="${FORM_ID}" action="?">
        ${placeField(question.number)} ${answerPart(words, view)}
        ${actions(words, view.hasOverview)}
      </form>
      ${
        questionnaire.attribution !== null &&
        html`<p class="attribution">${questionnaire.attribution}</p>`
      }`,
  };
}
