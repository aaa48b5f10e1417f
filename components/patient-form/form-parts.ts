import { html, type Html } from "./html";

/** The one form of a page; the header's buttons belong to it, so that no choice is lost. */
export const FORM_ID = "f";

/** Where the form stands, for who answers the request. */
export function placeField(place: string | number): Html {
  return html`<input type="hidden" name="p" value="${place}" />`;
}

/**
 * What Enter does: pressing it uses the first button of a form in the page, and that would be one of
 * the header's. So this one stands before the header.
 */
export function enterButton(action: string): Html {
  return html`<button
    class="for-enter"
    form="${FORM_ID}"
    name="do"
    value="${action}"
    tabindex="-1"
    aria-hidden="true"
  ></button>`;
}

export interface RadioOption {
  readonly value: string | number;
  readonly label: string;
  /** Stands apart from the answers proper. */
  readonly isAside?: boolean;
}

export interface RadioChoice {
  /** With the heading of the page in it, so that a screen reader says question and answer together. */
  readonly legend: Html;
  readonly name: string;
  readonly options: readonly RadioOption[];
  readonly chosen: string | number | null;
  readonly isCompact?: boolean;
  readonly describedBy?: string | null;
}

/** Native radio buttons; the whole row is the target. */
export function radioList(choice: RadioChoice): Html {
  const { legend, name, options, chosen, isCompact = false, describedBy = null } = choice;
  return html`<fieldset ${describedBy !== null && html`aria-describedby="${describedBy}"`}>
    <legend>${legend}</legend>
    <div class="options ${isCompact && "compact"}">
      ${options.map(
        ({ value, label, isAside = false }, index) =>
          html`<label class="option ${isAside && "aside"}">
            <input
              type="radio"
              name="${name}"
              value="${value}"
              id="${name}-${index}"
              ${value === chosen && html`checked`}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
