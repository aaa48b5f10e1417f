import { z } from "zod";
import type { ImportContract } from "./contract";
import { choice, code, day, label, whole } from "./fields";

// Plain addresses only: no display name, no list, no quotes, so that a mail can go to one person.
const MAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;

const contactColumns = {
  patient_id: code.required("Patient number, as in the episodes; stored only as a pseudonym"),
  email: label.optional("E-mail address; stored encrypted, empty for who gets letters"),
  language: choice(["nl", "fr", "de", "en", "other"]).required("Language of the patient"),
  birth_year: whole({ minimum: 1900, maximum: 2100 }).optional(
    "Year of birth, the second key of the patient's link; stored encrypted",
  ),
  consent: choice(["given", "refused", "withdrawn", "unknown"]).required(
    "Consent to be asked questions",
  ),
  consent_date: day.optional("Day of that consent or of its withdrawal"),
  channel: choice(["mail", "letter"]).optional("How to invite; empty: by mail where there is one"),
};

export const patientContactsContract: ImportContract<typeof contactColumns> = {
  profile: "patient-contacts",
  version: "1.0.0",
  purpose: "How patients are reached for questionnaires: language, consent, address",
  keyColumns: ["patient_id"],
  columns: contactColumns,
  row: z
    .object(contactColumns)
    .refine((row) => row.email === null || MAIL.test(row.email), {
      error: "not-a-mail-address",
      path: ["email"],
    })
    .refine((row) => row.channel !== "mail" || row.email !== null, {
      error: "required",
      path: ["email"],
    }),
  allowsOtherColumns: false,
};
