import { listInstrumentsOperation, scoreAnswersOperation } from "./instruments";
import type { Operation } from "./operation";
import { getHealthOperation, getOpenApiOperation } from "./service";
import { listSessionsOperation, revokeSessionOperation, revokeSessionsOperation } from "./sessions";

/** Every operation of the API. A route whose operation is not here fails the contract tests. */
export const OPERATIONS: readonly Operation[] = [
  listInstrumentsOperation,
  scoreAnswersOperation,
  listSessionsOperation,
  revokeSessionsOperation,
  revokeSessionOperation,
  getHealthOperation,
  getOpenApiOperation,
];
