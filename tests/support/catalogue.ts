/** Tables that hold no rows of a hospital: everyone who may use the product may read them. */
export const referenceTables = [
  "bfm_rule_version",
  "hospital_code",
  "indicator_definition",
  "network",
  "network_member",
];

/** Tables of the sign-in path: rows of a person and not of a hospital. */
export const signInTables = ["account", "account_session", "role_grant"];

/** What was delivered: may be added and superseded, never changed or removed. */
export const eventTables = [
  "activity_event",
  "bfm_driver",
  "bfm_letter",
  "bfm_line",
  "bfm_stated_total",
  "care_episode",
  "clinical_event",
  "consumable",
  "ledger_line",
  "questionnaire_response",
  "resource",
  "stay",
];

/** Every table of the application, from the catalogue and never from a list. */
export const allTablesQuery = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`;
