import "server-only";

/** Where the records of a target go: its table, its key and the columns that a delivery fills. */
export interface TargetTable {
  readonly table: string;
  readonly keyColumn: string;
  readonly columns: readonly string[];
  /** The table's rows belong to an episode that has to exist. */
  readonly needsEpisode: boolean;
  readonly hasWard: boolean;
}

function table(
  name: string,
  keyColumn: string,
  columns: string,
  needs: { readonly episode?: boolean; readonly ward?: boolean } = {},
): TargetTable {
  return {
    table: name,
    keyColumn,
    columns: [keyColumn, ...columns.split(" ")],
    needsEpisode: needs.episode ?? false,
    hasWard: needs.ward ?? false,
  };
}

/** The closed list of event tables that a delivery can fill; names never come from a file. */
export const TARGET_TABLES: Readonly<Record<string, TargetTable>> = {
  care_episode: table(
    "care_episode",
    "episode_key",
    "pathway_code patient_pseudonym ward_code anchor_date anchor_precision ended_on diagnosis_code procedure_code apr_drg severity age_years age_band sex region variant attributes",
    { ward: true },
  ),
  stay: table(
    "stay",
    "stay_key",
    "episode_key patient_pseudonym ward_code admitted_at discharged_at is_day_case is_planned discharge_destination is_deceased apr_drg severity justified_days",
    { episode: true, ward: true },
  ),
  activity_event: table(
    "activity_event",
    "activity_key",
    "episode_key sequence activity step_code resource_code ward_code started_at completed_at minutes time_source attributes",
    { episode: true, ward: true },
  ),
  clinical_event: table(
    "clinical_event",
    "clinical_event_key",
    "episode_key event_type clavien_dindo_grade occurred_on code ward_code amount attributes",
    { episode: true, ward: true },
  ),
  questionnaire_response: table(
    "questionnaire_response",
    "response_key",
    "episode_key instrument_id moment answered_on mode respondent language answers reported_scores pack_version",
    { episode: true },
  ),
  patient_contact: table(
    "patient_contact",
    "contact_key",
    "language channel consent consent_on has_mail has_birth_year sealed",
  ),
  resource: table(
    "resource",
    "resource_key",
    "resource_code name resource_group is_physician cost_centre_code valid_from valid_to units supplied_minutes practical_capacity_minutes site_code stated_cents_per_minute stated_source",
  ),
  ledger_line: table(
    "ledger_line",
    "ledger_key",
    "period_from period_to cost_centre_code cost_centre_name account_code cost_nature amount_cents",
  ),
  consumable: table(
    "consumable",
    "consumable_key",
    "episode_key step_code article_code description category quantity unit_price_cents used_on",
    { episode: true },
  ),
  bfm_letter: table(
    "bfm_letter",
    "letter_key",
    "notified_on budget_from budget_to title grade perimeter",
  ),
  bfm_line: table(
    "bfm_line",
    "line_key",
    "letter_key sub_part line_code label previous_cents recalculated_cents notified_cents is_recurrent origin_year",
  ),
  bfm_driver: table("bfm_driver", "driver_key", "letter_key parameter amount unit grade source"),
  bfm_stated_total: table("bfm_stated_total", "total_key", "letter_key sub_part stated_cents"),
};

/** The table of a target that was staged; a target outside the list is a fault of ours. */
export function targetTable(target: string): TargetTable {
  const found = TARGET_TABLES[target];
  if (!found) throw new Error(`no table for ${target}`);
  return found;
}
