import "server-only";
import nodemailer from "nodemailer";
import texts from "./invitation-texts.json";

const DATE_LOCALES = { nl: "nl-BE", fr: "fr-BE", de: "de-BE", en: "en-GB" } as const;

/** Languages in which a patient can be invited. */
export type InvitationLanguage = keyof typeof DATE_LOCALES;

/** Whether there are words for an invitation in a language. */
export function isInvitationLanguage(language: string): language is InvitationLanguage {
  return language in DATE_LOCALES;
}

/** What an invitation says; nothing about the care itself. */
export interface Message {
  readonly kind: "invitation" | "reminder";
  readonly language: InvitationLanguage;
  readonly hospitalName: string;
  /** Full address of the patient's link. */
  readonly url: string;
  readonly minutes: number;
  /** Last day on which the link opens, `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

type TextKey = keyof (typeof texts)["nl"];

function minutesText(language: InvitationLanguage, minutes: number): string {
  const { minute, minutes: several } = texts[language];
  return minutes === 1 ? minute : several.replace("{count}", String(minutes));
}

/** A sentence of an invitation in the patient's language, filled in. */
export function sayToPatient(message: Message, key: TextKey): string {
  const { language, hospitalName, minutes, expiresOn } = message;
  const date = new Intl.DateTimeFormat(DATE_LOCALES[language], {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${expiresOn}T00:00:00Z`));
  return texts[language][key]
    .replaceAll("{hospital}", hospitalName)
    .replaceAll("{minutes}", minutesText(language, minutes))
    .replaceAll("{date}", date);
}

/** The paragraphs before the link: who asks, what for, how long. */
export function introductionOf(message: Message): readonly string[] {
  const say = (key: TextKey) => sayToPatient(message, key);
  return [say(message.kind === "reminder" ? "again" : "why"), say("ask")];
}

/** The text of a mail: plain words and one link, no picture, nothing that follows the reader. */
export function writeMailText(message: Message): string {
  const say = (key: TextKey) => sayToPatient(message, key);
  const parts = [
    say("greeting"),
    introductionOf(message).join("\n"),
    `${say("open")}\n${message.url}`,
    `${say("year")} ${say("until")}`,
    `${say("free")}\n${say("stop")}`,
    say("unwell"),
    `${say("close")}\n${message.hospitalName}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A mail as the bytes of an .eml file. */
export async function composeMail(
  message: Message,
  address: { readonly from: string; readonly to: string },
): Promise<Buffer> {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const subject = message.kind === "reminder" ? "reminderSubject" : "subject";
  const { message: bytes } = await writer.sendMail({
    from: { name: message.hospitalName, address: address.from },
    to: { name: "", address: address.to },
    subject: sayToPatient(message, subject),
    text: writeMailText(message),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": message.language },
  });
  if (!Buffer.isBuffer(bytes)) throw new Error("the mail writer gave no bytes");
  return bytes;
}
