/** Languages in which a patient can fill in a form: the national ones and English. */
export const PATIENT_LANGUAGES = ["nl", "fr", "de", "en"] as const;

export type PatientLanguage = (typeof PATIENT_LANGUAGES)[number];

/** Who gives the answers: the patient alone, with a helper, or somebody in the patient's place. */
export const RESPONDENTS = ["patient", "helper", "proxy"] as const;

export type Respondent = (typeof RESPONDENTS)[number];

/** Why somebody helps or answers instead of the patient. */
export const RESPONDENT_REASONS = ["sight", "language", "memory", "ill", "other"] as const;

export type RespondentReason = (typeof RESPONDENT_REASONS)[number];

/** Answers of a form: instrument to item key to code; null is "skipped", absent is "not seen yet". */
export type FormAnswers = Readonly<Record<string, Readonly<Record<string, number | null>>>>;
