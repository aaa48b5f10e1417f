import "server-only";
import { patientContactsContract } from "@/lib/contracts/import/contact-contract";
import { contractProfile } from "./contract-profile";

/** How patients are reached. What identifies them is sealed before it touches the database. */
export const CONTACT_PROFILE = contractProfile({
  contract: patientContactsContract,
  sourceKind: "patient-contacts",
  isConfidential: true,
  start: () => (row, context) => {
    const key = context.pseudonymise(row.patient_id);
    const payload = {
      contact_key: key,
      language: row.language,
      channel: row.channel ?? (row.email === null ? "letter" : "mail"),
      consent: row.consent,
      consent_on: row.consent_date,
      has_mail: row.email !== null,
      has_birth_year: row.birth_year !== null,
      sealed: context.seal(key, JSON.stringify([row.email, row.birth_year])),
    };
    return [{ target: "patient_contact", key, hospitalCode: null, payload }];
  },
});
