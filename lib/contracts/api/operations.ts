import { keepRegistrationCountOperation } from "./registration-counts";
import {
  dropPaymentScenarioOperation,
  keepPaymentScenarioOperation,
  putBackPaymentScenarioOperation,
} from "./payment-scenarios";
import {
  addRegisterRowOperation,
  changeLetterDraftOperation,
  changeRegisterRowOperation,
  closeLetterDraftOperation,
  closeRegisterRowOperation,
  confirmBudgetParameterOperation,
  createLetterDraftOperation,
  enterBudgetParameterOperation,
  importCodeListOperation,
  withdrawBudgetParameterOperation,
  withdrawConfirmationOperation,
  withdrawLetterDraftOperation,
} from "./budget";
import {
  getRecomputationOperation,
  saveAllocationRulesOperation,
  saveCapacityRuleOperation,
  startRecomputationOperation,
} from "./costing-rules";
import { getFhirQuestionnaireOperation, listFhirResponsesOperation } from "./fhir";
import { addProcessRuleOperation, removeProcessRuleOperation } from "./process-rules";
import {
  addAnnotationOperation,
  changeChartOperation,
  setTargetOperation,
  withdrawAnnotationOperation,
} from "./charts";
import {
  changeDefinitionDraftOperation,
  commentDefinitionOperation,
  proposeDefinitionOperation,
  signDefinitionOperation,
  withdrawDefinitionDraftOperation,
} from "./definitions";
import {
  downloadBatchFindingsOperation,
  downloadExampleFileOperation,
  getBatchOperation,
  listBatchesOperation,
  listBatchFindingsOperation,
  listMappingsOperation,
  saveMappingOperation,
  undoBatchOperation,
} from "./import-batches";
import {
  cancelJobOperation,
  downloadUploadFindingsOperation,
  getJobOperation,
  listUploadFindingsOperation,
  startJobOperation,
} from "./import-jobs";
import {
  discardUploadOperation,
  getSampleOperation,
  getUploadOperation,
  planUploadOperation,
  uploadFileOperation,
} from "./import-uploads";
import { listInstrumentsOperation, scoreAnswersOperation } from "./instruments";
import {
  checkLicencePackOperation,
  installLicencePackOperation,
  withdrawLicencePackOperation,
} from "./licence-packs";
import type { Operation } from "./operation";
import { getIndicatorOperation, listPathwaysOperation } from "./indicators";
import {
  confirmPathwayMapOperation,
  createPathwayMapOperation,
  discardPathwayMapOperation,
  movePathwayMapOperation,
  saveCostingChecklistOperation,
  savePathwayMapOperation,
} from "./pathway-maps";
import { createTrialOperation } from "./questionnaire-trials";
import { getOutcomesOperation } from "./outcomes";
import {
  enterPaperFormOperation,
  judgeCommentOperation,
  liftProgrammeStopOperation,
  postLetterOperation,
  savePatientPhoneOperation,
  saveScheduleOperation,
  sendProgrammeOperation,
  stopProgrammeOperation,
  withdrawInvitationOperation,
} from "./programme";
import {
  checkRiskModelOperation,
  installRiskModelOperation,
  withdrawRiskModelOperation,
} from "./risk-models";
import {
  freezeReviewOperation,
  recordDecisionOperation,
  withdrawDecisionOperation,
} from "./reviews";
import { getHealthOperation, getOpenApiOperation } from "./service";
import {
  commentScenarioOperation,
  lockScenarioOperation,
  saveScenarioOperation,
  sendScenarioOperation,
} from "./scenarios";
import { listSessionsOperation, revokeSessionOperation, revokeSessionsOperation } from "./sessions";

/** Every operation of the API. A route whose operation is not here fails the contract tests. */
export const OPERATIONS: readonly Operation[] = [
  listInstrumentsOperation,
  scoreAnswersOperation,
  getFhirQuestionnaireOperation,
  listFhirResponsesOperation,
  checkLicencePackOperation,
  installLicencePackOperation,
  withdrawLicencePackOperation,
  checkRiskModelOperation,
  installRiskModelOperation,
  withdrawRiskModelOperation,
  createTrialOperation,
  createPathwayMapOperation,
  savePathwayMapOperation,
  movePathwayMapOperation,
  confirmPathwayMapOperation,
  discardPathwayMapOperation,
  saveCostingChecklistOperation,
  listSessionsOperation,
  revokeSessionsOperation,
  revokeSessionOperation,
  recordDecisionOperation,
  withdrawDecisionOperation,
  freezeReviewOperation,
  listPathwaysOperation,
  getIndicatorOperation,
  changeChartOperation,
  addAnnotationOperation,
  withdrawAnnotationOperation,
  addProcessRuleOperation,
  removeProcessRuleOperation,
  setTargetOperation,
  getOutcomesOperation,
  proposeDefinitionOperation,
  changeDefinitionDraftOperation,
  withdrawDefinitionDraftOperation,
  signDefinitionOperation,
  commentDefinitionOperation,
  uploadFileOperation,
  getUploadOperation,
  discardUploadOperation,
  planUploadOperation,
  getSampleOperation,
  startJobOperation,
  getJobOperation,
  cancelJobOperation,
  listUploadFindingsOperation,
  downloadUploadFindingsOperation,
  listBatchesOperation,
  getBatchOperation,
  undoBatchOperation,
  listBatchFindingsOperation,
  downloadBatchFindingsOperation,
  downloadExampleFileOperation,
  listMappingsOperation,
  saveMappingOperation,
  sendProgrammeOperation,
  stopProgrammeOperation,
  liftProgrammeStopOperation,
  withdrawInvitationOperation,
  postLetterOperation,
  enterPaperFormOperation,
  judgeCommentOperation,
  savePatientPhoneOperation,
  saveScheduleOperation,
  getHealthOperation,
  getOpenApiOperation,
  changeLetterDraftOperation,
  closeLetterDraftOperation,
  confirmBudgetParameterOperation,
  createLetterDraftOperation,
  enterBudgetParameterOperation,
  withdrawBudgetParameterOperation,
  withdrawConfirmationOperation,
  withdrawLetterDraftOperation,
  keepPaymentScenarioOperation,
  dropPaymentScenarioOperation,
  putBackPaymentScenarioOperation,
  keepRegistrationCountOperation,
  saveScenarioOperation,
  lockScenarioOperation,
  sendScenarioOperation,
  commentScenarioOperation,
  saveCapacityRuleOperation,
  saveAllocationRulesOperation,
  startRecomputationOperation,
  getRecomputationOperation,
  addRegisterRowOperation,
  changeRegisterRowOperation,
  closeRegisterRowOperation,
  importCodeListOperation,
];
