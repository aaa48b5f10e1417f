import "server-only";

/**
 * The day up to which answers of each hospital ($1) are known: what was not answered by then is
 * missing, what is due later is still open. Answers that come in one by one (a patient's form, a paper
 * form typed in) say nothing about the others, so they count only where no file was ever delivered.
 */
export const ANSWERS_KNOWN = `
  SELECT hospital_id,
    coalesce(max(answered_on) FILTER (WHERE response_key !~ '^(form:|paper/)'), max(answered_on)) AS until
  FROM questionnaire_response
  WHERE hospital_id = ANY ($1::int[]) AND superseded_by IS NULL GROUP BY 1`;
