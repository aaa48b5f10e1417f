import "server-only";

/** The domain, and so the schema file, of every table. A table that is missing here fails a test. */
export const tableDomains: Readonly<Record<string, readonly string[]>> = {
  organisation: [
    "network",
    "network_member",
    "hospital",
    "hospital_code",
    "site",
    "department",
    "ward",
    "ward_location",
  ],
  access: ["account", "account_session", "role_grant", "audit_log"],
  care: [
    "pathway",
    "pathway_version",
    "pathway_step",
    "pathway_goal",
    "care_episode",
    "stay",
    "activity_event",
    "clinical_event",
    "process_rule",
  ],
  questionnaires: ["questionnaire_response", "questionnaire_score", "licence_pack"],
  programme: [
    "patient_contact",
    "programme_rules",
    "programme_invitation",
    "programme_stop",
    "patient_comment",
    "paper_form",
  ],
  "patient-form": ["questionnaire_form", "questionnaire_link"],
  costing: [
    "resource",
    "ledger_line",
    "consumable",
    "capacity_cost_rate",
    "allocation_rules",
    "capacity_rules",
    "pathway_map",
    "pathway_map_revision",
    "costing_checklist_item",
  ],
  budget: [
    "bfm_letter",
    "bfm_line",
    "bfm_driver",
    "bfm_stated_total",
    "bfm_letter_draft",
    "bfm_parameter",
    "bfm_confirmation",
    "bfm_p4p_indicator",
    "bfm_contract",
    "bfm_earmarked_money",
    "bfm_funding",
    "bfm_list_code",
    "bfm_rule_version",
    "bfm_scenario",
    "payment_scenario",
    "registration_count",
    "bfm_scenario_version",
    "bfm_scenario_comment",
  ],
  indicators: [
    "indicator_definition",
    "definition_version",
    "definition_sign_off",
    "definition_comment",
    "target",
    "annotation",
    "chart_definition",
    "risk_model",
  ],
  reviews: ["quarterly_review", "review_snapshot", "review_decision", "review_action"],
  imports: ["import_batch", "import_quarantine", "import_mapping", "publication"],
  rollups: [
    "dirty_episode",
    "fact_episode",
    "fact_score",
    "fact_measure",
    "rollup_indicator",
    "rollup_cost_step",
    "rollup_resource_use",
    "rollup_goods_use",
  ],
};

/** The domain of a table; throws for a table that nobody placed. */
export function findDomain(table: string): string {
  for (const [domain, tables] of Object.entries(tableDomains)) {
    if (tables.includes(table)) return domain;
  }
  throw new Error(`Table ${table} has no domain: add it to lib/db/schema/domains.ts.`);
}
