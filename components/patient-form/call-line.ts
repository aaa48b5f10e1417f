import { html, type Html } from "./html";

// A sign that no sentence and no telephone number holds.
const PLACE = "\u0001";

/** A sentence with a telephone number in it that a phone can call. */
export function callLine(sentence: (phone: string) => string, phone: string): Html {
  const [before, after] = sentence(PLACE).split(PLACE);
  const number = phone.replace(/[^\d+]/g, "");
  return html`${before}<a class="phone" href="tel:${number}">${phone}</a>${after}`;
}
