import type { Role } from "@/lib/access/roles";

/** Whoever reads care figures: committee, direction, heads, teams, wards, quality, analysts. */
const CARE_READERS: readonly Role[] = [
  "board",
  "vsc-chair",
  "vsc-secretary",
  "cmo",
  "cno",
  "cfo",
  "cio",
  "department-head",
  "nursing-department-head",
  "head-nurse",
  "ward-team",
  "pathway-coordinator",
  "pathway-team",
  "operating-room-manager",
  "finance-controller",
  "coder",
  "data-analyst",
  "quality-coordinator",
  "patient-representative",
  "network-analyst",
];

/** Who improves a pathway or runs the theatre makes the rules that its course is held against. */
const PROCESS_MANAGERS: readonly Role[] = [
  "cmo",
  "cno",
  "pathway-coordinator",
  "operating-room-manager",
  "data-analyst",
  "quality-coordinator",
];

/** Who answers for care or its registration may propose and discuss a definition (R052, D.7). */
const DEFINERS: readonly Role[] = [
  "cmo",
  "cno",
  "department-head",
  "nursing-department-head",
  "pathway-coordinator",
  "pathway-team",
  "quality-coordinator",
  "data-analyst",
  "head-nurse",
];

/** Clinicians sign: direction, heads and pathway teams (design brief D.3). */
const CLINICIANS: readonly Role[] = [
  "cmo",
  "cno",
  "department-head",
  "nursing-department-head",
  "pathway-team",
];

/** Who answers for the figures of the hospital budget (design brief D.5). */
const BUDGET_WRITERS: readonly Role[] = ["cfo", "finance-controller"];

/** Who sees the budget beside care: board, direction, heads, pathways, quality, finance, billing. */
const BUDGET_READERS: readonly Role[] = [
  "board",
  "vsc-chair",
  "vsc-secretary",
  "cmo",
  "cno",
  "cfo",
  "cio",
  "department-head",
  "nursing-department-head",
  "pathway-coordinator",
  "pathway-team",
  "quality-coordinator",
  "data-analyst",
  "finance-controller",
  "billing-officer",
];

/** Who answers for rates and the allocation of the ledger (issue of costing; design brief D.5). */
const RATE_OWNERS: readonly Role[] = ["cfo", "finance-controller"];

/** Cost stands beside outcome for direction, heads, pathways, quality and head nurses (R025). */
const COST_READERS: readonly Role[] = [
  "board",
  "vsc-chair",
  "vsc-secretary",
  "cmo",
  "cno",
  "cfo",
  "cio",
  "department-head",
  "nursing-department-head",
  "pathway-coordinator",
  "pathway-team",
  "quality-coordinator",
  "data-analyst",
  "finance-controller",
  "head-nurse",
  "operating-room-manager",
];

/** Chair and secretary alone write in the committee's name (design brief D.2). */
const COMMITTEE: readonly Role[] = ["vsc-chair", "vsc-secretary"];

/** Whoever answers for how a chart is drawn: direction of care, heads, coordinators, quality. */
const CHART_OWNERS: readonly Role[] = [
  "cmo",
  "cno",
  "department-head",
  "nursing-department-head",
  "pathway-coordinator",
  "quality-coordinator",
  "data-analyst",
];

/** Whoever may put a remark on a chart: those who know what happened on the floor. */
const REMARK_WRITERS: readonly Role[] = [
  ...CHART_OWNERS,
  "vsc-chair",
  "vsc-secretary",
  "cfo",
  "cio",
  "pathway-team",
  "head-nurse",
  "operating-room-manager",
];

/** Whoever delivers files: the CIO's people, quality, finance, billing and coding. */
const DELIVERERS: readonly Role[] = [
  "cio",
  "quality-coordinator",
  "data-analyst",
  "finance-controller",
  "billing-officer",
  "coder",
];

/** Whoever may look at deliveries without delivering. */
const DELIVERY_READERS: readonly Role[] = [...DELIVERERS, "cfo", "ciso", "dpo", "administrator"];

/** Taking a delivery back moves figures of everyone. */
const UNDOERS: readonly Role[] = ["cio", "data-analyst"];

/** Whoever answers for the questionnaires and for the system: they hold the licences. */
const PACK_INSTALLERS: readonly Role[] = ["quality-coordinator", "data-analyst", "administrator"];

/** Whoever answers for how figures are made. */
const METHOD_KEEPERS: readonly Role[] = ["quality-coordinator", "data-analyst"];

/** Whoever sends questionnaires to patients; they see episode numbers, never an address. */
const PROGRAMME_RUNNERS: readonly Role[] = [
  "pathway-coordinator",
  "quality-coordinator",
  "data-analyst",
];

/** Who answers for what a pathway costs, and who runs it, may draw its map. */
const MAPPERS: readonly Role[] = ["cfo", "finance-controller", "pathway-coordinator"];

/**
 * Who may call each operation, written down apart from the code: the review of every new route.
 * `everyone` needs no sign-in, `signed-in` any role, a list exactly these roles.
 */
export const SIGNED_OPERATIONS: Readonly<
  Record<string, "everyone" | "signed-in" | readonly Role[]>
> = {
  listInstruments: "signed-in",
  scoreAnswers: "signed-in",
  getFhirQuestionnaire: "signed-in",
  listFhirQuestionnaireResponses: ["quality-coordinator", "data-analyst"],
  checkLicencePack: PACK_INSTALLERS,
  installLicencePack: PACK_INSTALLERS,
  withdrawLicencePack: PACK_INSTALLERS,
  checkRiskModel: METHOD_KEEPERS,
  installRiskModel: METHOD_KEEPERS,
  withdrawRiskModel: METHOD_KEEPERS,
  createQuestionnaireTrial: CARE_READERS,
  listSessions: "signed-in",
  revokeSessions: "signed-in",
  revokeSession: "signed-in",
  listPathways: CARE_READERS,
  getIndicator: CARE_READERS,
  changeChart: CHART_OWNERS,
  addAnnotation: REMARK_WRITERS,
  withdrawAnnotation: REMARK_WRITERS,
  addProcessRule: PROCESS_MANAGERS,
  removeProcessRule: PROCESS_MANAGERS,
  setTarget: ["vsc-chair", "vsc-secretary", "cmo", "cno", "quality-coordinator"],
  getOutcomes: CARE_READERS,
  proposeDefinition: DEFINERS,
  changeDefinitionDraft: DEFINERS,
  // Whoever reads may call; the service lets the proposer and the signers through.
  withdrawDefinitionDraft: CARE_READERS,
  signDefinition: CLINICIANS,
  commentDefinition: DEFINERS,
  recordDecision: COMMITTEE,
  withdrawDecision: COMMITTEE,
  freezeReview: COMMITTEE,
  uploadImportFile: DELIVERERS,
  getImportUpload: DELIVERERS,
  discardImportUpload: DELIVERERS,
  planImportUpload: DELIVERERS,
  getImportSample: DELIVERERS,
  startImportJob: DELIVERERS,
  getImportJob: DELIVERERS,
  cancelImportJob: DELIVERERS,
  listImportUploadFindings: DELIVERERS,
  downloadImportUploadFindings: DELIVERERS,
  listImportBatches: DELIVERY_READERS,
  getImportBatch: DELIVERY_READERS,
  undoImportBatch: UNDOERS,
  listImportBatchFindings: DELIVERY_READERS,
  downloadImportBatchFindings: DELIVERERS,
  downloadImportExampleFile: DELIVERY_READERS,
  listImportMappings: DELIVERERS,
  saveImportMapping: DELIVERERS,
  sendProgramme: PROGRAMME_RUNNERS,
  stopProgramme: PROGRAMME_RUNNERS,
  liftProgrammeStop: PROGRAMME_RUNNERS,
  withdrawInvitation: PROGRAMME_RUNNERS,
  postLetter: PROGRAMME_RUNNERS,
  enterPaperForm: [...PROGRAMME_RUNNERS, "pathway-team"],
  judgeComment: ["pathway-coordinator", "quality-coordinator"],
  savePatientPhone: ["cmo", "cno", "pathway-coordinator", "quality-coordinator"],
  saveSchedule: ["cmo", "cno", "pathway-coordinator", "quality-coordinator"],
  saveScenario: BUDGET_WRITERS,
  keepPaymentScenario: BUDGET_WRITERS,
  dropPaymentScenario: BUDGET_WRITERS,
  putBackPaymentScenario: BUDGET_WRITERS,
  keepRegistrationCount: ["cfo", "finance-controller", "coder", "data-analyst"],
  lockScenario: BUDGET_WRITERS,
  sendScenario: BUDGET_WRITERS,
  commentScenario: BUDGET_READERS,
  createLetterDraft: BUDGET_WRITERS,
  changeLetterDraft: BUDGET_WRITERS,
  closeLetterDraft: BUDGET_WRITERS,
  withdrawLetterDraft: BUDGET_WRITERS,
  enterBudgetParameter: BUDGET_WRITERS,
  withdrawBudgetParameter: BUDGET_WRITERS,
  confirmBudgetParameter: BUDGET_WRITERS,
  withdrawBudgetConfirmation: BUDGET_WRITERS,
  addRegisterRow: BUDGET_WRITERS,
  changeRegisterRow: BUDGET_WRITERS,
  closeRegisterRow: BUDGET_WRITERS,
  importCodeList: BUDGET_WRITERS,
  createPathwayMap: MAPPERS,
  savePathwayMap: MAPPERS,
  movePathwayMap: MAPPERS,
  confirmPathwayMap: MAPPERS,
  discardPathwayMap: MAPPERS,
  saveCostingChecklist: MAPPERS,
  saveCapacityRule: RATE_OWNERS,
  saveAllocationRules: RATE_OWNERS,
  startCostRecomputation: RATE_OWNERS,
  getCostRecomputation: COST_READERS,
  getHealth: "everyone",
  getOpenApi: "everyone",
};
