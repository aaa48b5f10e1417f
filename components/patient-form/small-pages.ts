import type { PatientWords } from "@/lib/i18n/patient-words";
import { callLine } from "./call-line";
import { html, type Html } from "./html";
import type { PageContents } from "./page-shell";

/** Why a link opens nothing. */
export type ClosedReason = "unknown" | "expired" | "locked" | "busy" | "failed" | "foreign";

const contactLine = ({ t }: PatientWords, phone: string | null): Html =>
  phone === null
    ? html`${t("contact.unknown")}`
    : callLine((number) => t("contact.hospital", { phone: number }), phone);

/** A page that says kindly why there is nothing here, and whom to call. */
export function closedPage(
  words: PatientWords,
  reason: ClosedReason,
  phone: string | null,
): PageContents {
  const title = words.t(`closed.${reason}Title`);
  const isOurs = reason === "busy" || reason === "failed";
  return {
    title,
    main: html`<h1>${title}</h1>
      <p>${words.t(`closed.${reason}`)}</p>
      ${!isOurs && html`<p>${contactLine(words, phone)}</p>`}`,
  };
}

/** What a link shows after sending, and nothing else. */
export function receiptPage(
  words: PatientWords,
  receipt: {
    readonly hospital: string;
    readonly submittedAt: Date;
    readonly isTrial: boolean;
  },
): PageContents {
  const { t } = words;
  const { hospital, submittedAt, isTrial } = receipt;
  const facts = { hospital, date: words.day(submittedAt), time: words.time(submittedAt) };
  return {
    title: t("receipt.title"),
    main: html`<div class="tick" aria-hidden="true">✓</div>
      <h1>${t("receipt.title")}</h1>
      <p>${isTrial ? t("receipt.trial") : t("receipt.received", facts)}</p>
      <p>${t("receipt.done")}</p>`,
  };
}

/** After "stop and continue later". */
export function stoppedPage(words: PatientWords, lastDay: Date): PageContents {
  const { t } = words;
  return {
    title: t("stopped.title"),
    main: html`<h1>${t("stopped.title")}</h1>
      <p>${t("stopped.lead", { date: words.day(lastDay) })}</p>
      <p><a class="button quiet" href="?">${t("stopped.resume")}</a></p>`,
  };
}

/** A telephone line that answers at any hour. */
export interface HelpLine {
  readonly name: string;
  readonly phone: string;
}

/** Whom to call, shown after an answer about harming oneself. */
export function helpPage(
  words: PatientWords,
  help: {
    readonly lines: readonly HelpLine[];
    readonly hospitalPhone: string | null;
    readonly emergency: string;
    readonly nextHref: string;
  },
): PageContents {
  const { t } = words;
  const { lines, hospitalPhone } = help;
  return {
    title: t("help.title"),
    main: html`<h1>${t("help.title")}</h1>
      <div class="notice">
        <p>${t("help.lead")} ${t("help.alone")}</p>
        <p class="strong">${callLine((phone) => t("help.danger", { phone }), help.emergency)}</p>
        <ul>
          ${lines.map(
            ({ name, phone }) =>
              html`<li>
                ${callLine((number) => t("help.line", { name, phone: number }), phone)}
              </li>`,
          )}
          <li>${t("help.doctor")}</li>
          ${
            hospitalPhone !== null &&
            html`<li>${callLine((phone) => t("help.hospital", { phone }), hospitalPhone)}</li>`
          }
        </ul>
        <p>${t("help.unread")}</p>
      </div>
      <p><a class="button" href="${help.nextHref}">${t("help.continue")}</a></p>`,
  };
}
