import type { PatientWords } from "@/lib/i18n/patient-words";
import { html } from "./html";
import type { PageContents } from "./page-shell";

/** What the page before the questions has to tell. */
export interface DoorView {
  readonly hospital: string;
  readonly fault: "missing" | "wrong" | null;
  readonly triesLeft: number;
  /** The pass of an earlier visit has ended. */
  readonly isAgain: boolean;
  /** Where to go on after the birth year. */
  readonly place: string;
}

/** Asks for the birth year: nothing of the patient is shown before it is right. */
export function doorPage(words: PatientWords, view: DoorView): PageContents {
  const { t } = words;
  const { fault } = view;
  const described = fault === null ? "hint" : "fault hint";
  return {
    title: t("door.title"),
    main: html`<h1>${t("door.title")}</h1>
      <p>${t("door.lead", { hospital: view.hospital })}</p>
      ${view.isAgain && html`<p class="notice">${t("door.again")}</p>`}
      <form method="post" action="?">
        <input type="hidden" name="p" value="${view.place}" />
        <div class="field ${fault !== null && "faulty"}">
          <label for="year">${t("door.label")}</label>
          <p id="hint" class="hint">${t("door.hint")} ${t("door.proxyHint")}</p>
          ${
            fault !== null &&
            html`<p id="fault" class="fault" role="alert">
              ${t(`door.${fault}`)}
              ${fault === "wrong" && t("door.triesLeft", { count: view.triesLeft })}
            </p>`
          }
          <input
            id="year"
            name="year"
            inputmode="numeric"
            autocomplete="bday-year"
            maxlength="4"
            class="short"
            aria-describedby="${described}"
            ${fault !== null && html`aria-invalid="true"`}
          />
        </div>
        <p class="hint">${t("door.why")}</p>
        <p><button class="button" name="do" value="enter">${t("door.submit")}</button></p>
      </form>`,
  };
}
