import type { PatientLanguage } from "@/lib/contracts/patient-form";
import { LANGUAGE_NAMES, type PatientWords } from "@/lib/i18n/patient-words";
import { html, type Html } from "./html";
import { callLine } from "./call-line";
import { enterButton } from "./form-parts";

/** What every page of the patient form needs to know. */
export interface PageFrame {
  readonly words: PatientWords;
  readonly nonce: string;
  readonly hasLargeLetters: boolean;
  /** Null where the link is not known: then the page names no hospital. */
  readonly hospitalName: string | null;
  readonly hospitalPhone: string | null;
  readonly isExample: boolean;
  readonly languages: readonly PatientLanguage[];
  /** The form that the buttons of the header send; null where they are plain links. */
  readonly headerForm: string | null;
}

/** One page: its title, its markup. */
export interface PageContents {
  readonly title: string;
  readonly main: Html;
  /** What the Enter key does on a page with a form. */
  readonly enter?: string;
}

/** The number for life-threatening emergencies in every country of the Union (directive 2018/1972, art. 109). */
export const EMERGENCY_NUMBER = "112";

/** A setting is a link where nothing can be lost, a button of the form where an answer would be. */
function settingControl(frame: PageFrame, name: string, value: string, label: Html | string) {
  return frame.headerForm === null
    ? html`<a class="setting" href="?${name}=${value}">${label}</a>`
    : html`<button class="setting" form="${frame.headerForm}" name="do" value="${name}-${value}">
        ${label}
      </button>`;
}

function languageMenu(frame: PageFrame): Html {
  const { words, languages } = frame;
  const others = languages.filter((language) => language !== words.language);
  if (others.length === 0) return html``;
  return html`<details class="languages">
    <summary class="setting">
      <span class="for-readers">${words.t("header.language")}: </span
      >${LANGUAGE_NAMES[words.language]}
    </summary>
    <div class="menu">
      ${others.map((language) =>
        settingControl(
          frame,
          "lang",
          language,
          html`<span lang="${language}">${LANGUAGE_NAMES[language]}</span>`,
        ),
      )}
    </div>
  </details>`;
}

function header(frame: PageFrame): Html {
  const { words, hasLargeLetters } = frame;
  const size = hasLargeLetters ? "normal" : "large";
  const sizeLabel = words.t(hasLargeLetters ? "header.normal" : "header.larger");
  const mark = html`<span aria-hidden="true">A${hasLargeLetters ? "−" : "+"}</span
    ><span class="for-readers">${sizeLabel}</span>`;
  return html`<header>
    <p class="hospital">${frame.hospitalName}</p>
    <div class="settings">${languageMenu(frame)} ${settingControl(frame, "size", size, mark)}</div>
  </header>`;
}

function footer({ words, hospitalPhone, hospitalName }: PageFrame): Html {
  const { t } = words;
  const unwell =
    hospitalPhone === null
      ? html`${t("footer.unwellDoctor")}`
      : callLine((phone) => t("footer.unwell", { phone }), hospitalPhone);
  const monitored = hospitalName === null ? null : html`${t("footer.notMonitored")} ${unwell} `;
  return html`<footer>
    <p>${monitored}${callLine((phone) => t("footer.emergency", { phone }), EMERGENCY_NUMBER)}</p>
  </footer>`;
}

/** A whole page as text. Styles and script come from files of our own, without any framework. */
export function renderPage(frame: PageFrame, { title, main, enter }: PageContents): string {
  const { words, nonce, hasLargeLetters, hospitalName } = frame;
  const reading = html`data-read="${words.t("header.readAloud")}"
  data-stop="${words.t("header.stopReading")}"`;
  return html`<!doctype html>
    <html lang="${words.language}" ${hasLargeLetters && html`class="large"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}${hospitalName && ` – ${hospitalName}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/patient-form/form.css" />
        <script type="module" nonce="${nonce}" src="/patient-form/form.mjs"></script>
      </head>
      <body ${reading}>
        ${enter !== undefined && enterButton(enter)}
        ${frame.isExample && html`<aside class="example">${words.t("header.example")}</aside>`}
        <div class="page">
          ${header(frame)}
          <main>${main}</main>
          ${footer(frame)}
        </div>
      </body>
    </html> `.text;
}
