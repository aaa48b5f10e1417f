import type { TestDatabase } from "./database";

export interface TwoHospitals {
  readonly first: number;
  readonly second: number;
}

const batch = "batch_id, row_hash";
const delivered = "1, gen_random_uuid()";

/** One row in every tenant table, for the hospital $1, on ward W1 and pathway hip-knee. */
const rows: readonly string[] = [
  "INSERT INTO site VALUES ($1, 'S1', 'Noord')",
  "INSERT INTO department VALUES ($1, 'D1', 'Orthopedie')",
  "INSERT INTO ward VALUES ($1, 'W1', 'C1', 'D1', 'C', 30)",
  "INSERT INTO ward_location VALUES ($1, 'W1', 'S1', '2025-01-01')",
  `INSERT INTO pathway (hospital_id, pathway_code, template_code, name_nl, name_fr, name_en)
   VALUES ($1, 'hip-knee', 'hip-knee', 'Heup en knie', 'Hanche et genou', 'Hip and knee')`,
  `INSERT INTO pathway_version (hospital_id, pathway_code, version, valid_from, population_rules)
   VALUES ($1, 'hip-knee', 1, '2025-01-01', '{}')`,
  "INSERT INTO pathway_step VALUES ($1, 'hip-knee', 1, 'surgery', 1, 'Operatie', 'Opération', 'Surgery', 'value-adding')",
  "INSERT INTO pathway_goal (hospital_id, pathway_code, indicator_code, target) VALUES ($1, 'hip-knee', 'length-of-stay', 3)",
  `INSERT INTO care_episode (hospital_id, episode_key, ${batch}, pathway_code, ward_code, anchor_date)
   VALUES ($1, 'E1', ${delivered}, 'hip-knee', 'W1', '2026-01-05')`,
  `INSERT INTO stay (hospital_id, stay_key, ${batch}, patient_pseudonym, ward_code, admitted_at)
   VALUES ($1, 'Y1', ${delivered}, 'p', 'W1', '2026-01-05')`,
  `INSERT INTO activity_event (hospital_id, activity_key, ${batch}, episode_key, sequence, activity, ward_code)
   VALUES ($1, 'A1', ${delivered}, 'E1', 1, 'surgery', 'W1')`,
  `INSERT INTO clinical_event (hospital_id, clinical_event_key, ${batch}, episode_key, event_type, ward_code)
   VALUES ($1, 'C1', ${delivered}, 'E1', 'complication', 'W1')`,
  `INSERT INTO process_rule (hospital_id, pathway_code, level, kind, activity, author)
   VALUES ($1, 'hip-knee', 'step', 'existence', 'surgery', 'author')`,
  `INSERT INTO patient_contact (hospital_id, contact_key, ${batch}, language, channel, consent, has_mail, has_birth_year, sealed)
   VALUES ($1, 'p', ${delivered}, 'nl', 'letter', 'given', false, false, '')`,
  `INSERT INTO programme_rules (hospital_id, pathway_code, version, rules, reason, author)
   VALUES ($1, 'hip-knee', 1, '{}', 'first', 'author')`,
  `INSERT INTO programme_invitation (hospital_id, pathway_code, episode_key, moment, kind, channel, instrument_ids, language, sent_on, status, author)
   VALUES ($1, 'hip-knee', 'E1', 't0', 'invitation', 'letter', '{eq-5d-5l}', 'nl', '2026-01-01', 'sent', 'author')`,
  `INSERT INTO programme_stop (hospital_id, pathway_code, episode_key, reason, stopped_on, stopped_by)
   VALUES ($1, 'hip-knee', 'E1', 'refused', '2026-01-01', 'author')`,
  `INSERT INTO patient_comment (hospital_id, pathway_code, episode_key, moment, language, received_on, text)
   VALUES ($1, 'hip-knee', 'E1', 't0', 'nl', '2026-01-01', 'goed')`,
  `INSERT INTO paper_form (hospital_id, pathway_code, episode_key, moment, instrument_id, answered_on, respondent, language, answers, entered_by)
   VALUES ($1, 'hip-knee', 'E1', 't0', 'eq-5d-5l', '2026-01-01', 'patient', 'nl', '{}', 'author')`,
  `INSERT INTO questionnaire_response (hospital_id, response_key, ${batch}, episode_key, instrument_id, moment, answers)
   VALUES ($1, 'R1', ${delivered}, 'E1', 'eq-5d-5l', 't0', '{"mobility": 2}')`,
  `INSERT INTO questionnaire_score (hospital_id, response_key, score_key, episode_key, instrument_id, moment, score, method_id, method_version)
   VALUES ($1, 'R1', 'vas', 'E1', 'eq-5d-5l', 't0', 70, 'm', '1')`,
  `INSERT INTO licence_pack (hospital_id, instrument_id, language, version, licence_owner, licence_reference, licence_holder, valid_from, wording, content_hash, installed_by)
   VALUES ($1, 'koos-ps', 'nl', '1', 'owner', 'reference', 'holder', '2026-01-01', '{}', 'h', 'installer')`,
  `INSERT INTO risk_model (hospital_id, model_id, version, title, indicator_code, pathway_code, link, intercept, terms, population, made_on, valid_from, source, grade, content_hash, installed_by)
   VALUES ($1, 'registry', '1', 'Registry', 'mortality-30d', 'hip-knee', 'logit', -3, '[{"name": "age-years", "estimate": 0.02, "standardError": null}]', 'patients of a registry', '2026-01-01', '2026-01-01', 'a registry', 'illustration', 'h', 'installer')`,
  `INSERT INTO questionnaire_form (hospital_id, form_id, episode_key, moment, instrument_ids)
   VALUES ($1, md5('form ' || $1::int)::uuid, 'E1', 't0', '{eq-5d-5l}')`,
  `INSERT INTO questionnaire_link (hospital_id, form_id, token_hash, birth_year_hash, language, expires_at)
   VALUES ($1, md5('form ' || $1::int)::uuid, encode(sha256('t'), 'hex'), encode(sha256('y'), 'hex'), 'nl', '2100-01-01')`,
  `INSERT INTO resource (hospital_id, resource_key, ${batch}, resource_code, name, resource_group, cost_centre_code, valid_from, valid_to, units, supplied_minutes, practical_capacity_minutes)
   VALUES ($1, 'N1', ${delivered}, 'nurse', 'Nurse', 'nursing', '100', '2026-01-01', '2026-12-31', 1, 100, 80)`,
  `INSERT INTO ledger_line (hospital_id, ledger_key, ${batch}, period_from, period_to, cost_centre_code, cost_centre_name, account_code, cost_nature, amount_cents)
   VALUES ($1, 'L1', ${delivered}, '2026-01-01', '2026-12-31', '100', 'C1', '620', 'staff', 100)`,
  `INSERT INTO consumable (hospital_id, consumable_key, ${batch}, episode_key, article_code, description, category, quantity, unit_price_cents)
   VALUES ($1, 'I1', ${delivered}, 'E1', 'X', 'Implant', 'implant', 1, 100)`,
  `INSERT INTO allocation_rules (hospital_id, version, valid_from, method, supports, accounts, reason, author)
   VALUES ($1, 1, '2026-01-01', 'direct', '[]', '[]', 'test', 'test')`,
  `INSERT INTO capacity_rules (hospital_id, resource_code, version, valid_from, settings, reason, author)
   VALUES ($1, 'nurse', 1, '2026-01-01', '{"route":"delivered"}', 'test', 'test')`,
  "INSERT INTO rollup_goods_use VALUES ($1, 'hip-knee', '2026-01-01', 100, 1)",
  "INSERT INTO rollup_resource_use VALUES ($1, 'nurse', 'hip-knee', '2026-01-01', 1, 'day', 60, 2)",
  `INSERT INTO capacity_cost_rate (hospital_id, resource_code, valid_from, valid_to, name, resource_group,
     is_physician, supplied_cost_cents, practical_capacity_minutes, cents_per_minute, method_id, method_version)
   VALUES ($1, 'nurse', '2026-01-01', '2026-12-31', 'Nurse', 'nursing', false, 100, 80, 1.25, 'm', '1')`,
  `INSERT INTO bfm_letter (hospital_id, letter_key, ${batch}, notified_on, budget_from, budget_to, title, grade)
   VALUES ($1, 'B1', ${delivered}, '2026-07-01', '2026-07-01', '2027-06-30', 'July 2026', 'illustration')`,
  `INSERT INTO bfm_line (hospital_id, line_key, ${batch}, letter_key, sub_part, line_code, label, notified_cents)
   VALUES ($1, 'B1', ${delivered}, 'B1', 'B2', '100', 'Clinical services', 100)`,
  `INSERT INTO bfm_driver (hospital_id, driver_key, ${batch}, letter_key, parameter, amount, unit, grade, source)
   VALUES ($1, 'B1', ${delivered}, 'B1', 'points', 10, 'point', 'illustration', 'test')`,
  `INSERT INTO bfm_stated_total (hospital_id, total_key, ${batch}, letter_key, stated_cents)
   VALUES ($1, 'B1|', ${delivered}, 'B1', 100)`,
  `INSERT INTO bfm_letter_draft (hospital_id, letter_key, contents, author) VALUES ($1, 'B2', '{}', 'Test')`,
  `INSERT INTO bfm_parameter (hospital_id, letter_key, parameter, version, amount, unit, year, grade, source, author)
   VALUES ($1, 'B1', 'b2.ownPoints', 1, 10, 'points', 2026, 'assumed', 'test', 'Test')`,
  `INSERT INTO bfm_confirmation (hospital_id, letter_key, parameter, amount, author)
   VALUES ($1, 'B1', 'b2.ownPoints', 10, 'Test')`,
  `INSERT INTO bfm_p4p_indicator (hospital_id, programme, code, title, points_maximum, author) VALUES ($1, '2026', 'HH', 'Hand hygiene', 10, 'Test')`,
  `INSERT INTO bfm_contract (hospital_id, line_code, title, starts_on, amount_cents, state, author) VALUES ($1, 'B4-1', 'Pilot', '2026-01-01', 100, 'running', 'Test')`,
  `INSERT INTO bfm_earmarked_money (hospital_id, kind, origin_year, title, goal, amount_cents, author) VALUES ($1, 'nis2', 2026, 'Cyber', 'Backup', 100, 'Test')`,
  `INSERT INTO bfm_funding (hospital_id, kind, title, funder, purpose, starts_on, amount_cents, author) VALUES ($1, 'data', 'Data', 'Fund', 'proms', '2026-01-01', 100, 'Test')`,
  `INSERT INTO bfm_list_code (hospital_id, list, version, code, label, valid_from, source, grade, author) VALUES ($1, 'A', '2026', '1', 'Code', '2026-01-01', 'Test', 'illustration', 'Test')`,
  `INSERT INTO bfm_scenario (hospital_id, id, letter_key, name, author)
   VALUES ($1, md5('scenario ' || $1::int)::uuid, 'B1', 'one more bed', 'Test')`,
  `INSERT INTO bfm_scenario_version (hospital_id, scenario_id, version, name, letter, plan, figures, goals, summary, method_version, author)
   VALUES ($1, md5('scenario ' || $1::int)::uuid, 1, 'one more bed',
     '{"letterKey":"B1","title":"B1","budgetFrom":"2026-07-01","grade":"illustration","lines":[],"parameters":{}}',
     '{"levers":{},"bedIndex":"CD","envelope":"closed","followShare":0,"startHalfYear":"2027-H1","areConditionsMet":true}',
     '{}', '[]', '{"components":[],"netCents":null,"unconfirmedCount":0}', '1.0.0', 'Test')`,
  `INSERT INTO bfm_scenario_comment (hospital_id, scenario_id, version, text, author, author_role)
   VALUES ($1, md5('scenario ' || $1::int)::uuid, 1, 'text', 'Test', 'cfo')`,
  `INSERT INTO payment_scenario (hospital_id, pathway_code, name, terms, author)
   VALUES ($1, 'hip-knee', 'bundle', '{}', 'Test')`,
  `INSERT INTO registration_count (hospital_id, domain, half_year, counted_on, expected, delivered, errors_open, source, author)
   VALUES ($1, 'mzg', '2026-1', '2026-07-01', 10, 9, 1, 'test', 'Test')`,
  "INSERT INTO target VALUES ($1, 'length-of-stay', 'hip-knee', '2026-01-01', NULL, 3, 'test')",
  `INSERT INTO chart_definition (hospital_id, pathway_code, indicator_code, version, settings, change, reason, author)
   VALUES ($1, 'hip-knee', 'length-of-stay', 1,
     '{"kind":"automatic","rules":"making-data-count-7-7","baselinePointCount":null,"isMovingRangeScreened":false,"phaseStarts":[],"exclusions":[],"declinedPhases":[]}',
     'chart-chosen', 'test', 'test')`,
  `INSERT INTO annotation (hospital_id, pathway_code, occurred_on, kind, text, author)
   VALUES ($1, 'hip-knee', '2026-01-01', 'note', 'text', 'author')`,
  "INSERT INTO quarterly_review (hospital_id, quarter) VALUES ($1, '2026-Q3')",
  "INSERT INTO review_snapshot (hospital_id, quarter, pathway_code, content, code_version) VALUES ($1, '2026-Q3', 'hip-knee', '{}', '1')",
  `INSERT INTO review_decision (hospital_id, quarter, pathway_code, text, is_no_decision) VALUES ($1, '2026-Q3', 'hip-knee', 'none', true)`,
  `INSERT INTO review_action (hospital_id, quarter, pathway_code, text, owner, started_on) VALUES ($1, '2026-Q3', 'hip-knee', 'do', 'x', '2026-01-01')`,
  `INSERT INTO import_batch (hospital_id, id, profile, contract_version, content_hash, files, status)
   VALUES ($1, 1, 'stays', '1', 'h', '[]', 'published')`,
  "INSERT INTO import_quarantine (hospital_id, batch_id, file_name, line_number, reason_code) VALUES ($1, 1, 'f', 2, 'r')",
  "INSERT INTO import_mapping (hospital_id, profile, name, mapping) VALUES ($1, 'stays', 'n', '{}')",
  "INSERT INTO publication VALUES ($1, 'stays', 1, now())",
  "INSERT INTO dirty_episode VALUES ($1, 'E1')",
  `INSERT INTO fact_episode (hospital_id, episode_key, pathway_code, ward_code, period_start, period_precision)
   VALUES ($1, 'E1', 'hip-knee', 'W1', '2026-01-01', 'month')`,
  `INSERT INTO fact_score (hospital_id, episode_key, instrument_id, score_key, moment, pathway_code, ward_code, period_start)
   VALUES ($1, 'E1', 'eq-5d-5l', 'vas', 't0', 'hip-knee', 'W1', '2026-01-01')`,
  `INSERT INTO fact_measure (hospital_id, episode_key, indicator_code, sequence, pathway_code, ward_code, period_start, period_precision, amount)
   VALUES ($1, 'E1', 'falls', 1, 'hip-knee', 'W1', '2026-01-01', 'month', 0)`,
  `WITH map AS (
     INSERT INTO pathway_map (hospital_id, pathway_code, author, author_role, changed_by)
     VALUES ($1, 'hip-knee', 'author', 'cfo', 'author') RETURNING hospital_id, map_id, pathway_code)
   INSERT INTO pathway_map_revision (hospital_id, map_id, revision, pathway_code, document, author)
   SELECT hospital_id, map_id, 1, pathway_code,
     '{"protocol":{"question":"","perspective":"with-physicians","start":"","end":"","inclusion":"","exclusions":"","priceYear":null},"map":{"steps":[],"sections":[],"variables":[],"overhead":{"markUp":0,"isOnConsumables":false}},"checklist":[]}',
     'author' FROM map`,
  `INSERT INTO costing_checklist_item (hospital_id, position, text, kind, author)
   VALUES ($1, 1, 'text', 'mandatory', 'author')`,
  `INSERT INTO definition_version (hospital_id, indicator_code, version, product_version, valid_from, texts, reason, author, author_role)
   VALUES ($1, 'length-of-stay', 1, 1, '2026-01-01', '{}', 'reason', 'author', 'cmo')`,
  `INSERT INTO definition_sign_off (hospital_id, indicator_code, kind, version, author, author_role)
   VALUES ($1, 'length-of-stay', 'product', 1, 'author', 'cmo')`,
  `INSERT INTO definition_comment (hospital_id, indicator_code, text, author, author_role)
   VALUES ($1, 'length-of-stay', 'text', 'author', 'cmo')`,
  `INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, indicator_code, period_start, period_precision, n)
   VALUES ($1, 'hip-knee', 'W1', 'length-of-stay', '2026-01-01', 'month', 1)`,
  `INSERT INTO rollup_cost_step VALUES ($1, 'hip-knee', 'W1', 'surgery', 'nursing', '2026-01-01', 1, 10, 100, 0)`,
  "SELECT private.audit_append($1, NULL, 'test', 'filled', 'hospital', '1', NULL, '{}')",
];

/** Two hospitals outside any network, each with one row in every tenant table; and one account. */
export async function insertTwoHospitals(database: TestDatabase): Promise<TwoHospitals> {
  const [first, second] = [
    await insertHospital(database, "A"),
    await insertHospital(database, "B"),
  ];
  await database.query(
    "INSERT INTO account (subject, email, display_name) VALUES ('s', 'a@example.org', 'A')",
  );
  await database.query(
    "INSERT INTO account_session (id_hash, account_id, expires_at) SELECT 'h', id, now() FROM account",
  );
  await database.query(
    "INSERT INTO role_grant (account_id, role, hospital_id) SELECT id, 'director', $1 FROM account",
    [first],
  );
  return { first, second };
}

async function insertHospital(database: TestDatabase, code: string): Promise<number> {
  const made = await database.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, 'Hospital ' || $1, 'example') AS id",
    [code],
  );
  const id = made[0]?.id ?? 0;
  for (const statement of rows) await database.query(statement, [id]);
  return id;
}
