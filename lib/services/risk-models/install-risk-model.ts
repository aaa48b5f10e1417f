import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { RiskModelFindingsDto, RiskModelSummaryDto } from "@/lib/contracts/api/risk-models";
import type { RiskModelFault, RiskModelFile } from "@/lib/contracts/risk-models/risk-model-file";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertAuditEntry } from "@/lib/repositories/audit";
import { findRiskModelVersion, insertRiskModel } from "@/lib/repositories/risk-models";
import { findPlaceFaults } from "./find-place-faults";
import { readRiskModel } from "./read-risk-model";

/** The text of a file, and what day it is. */
interface InstallInput {
  readonly text: string;
  readonly today: string;
}

/** What a file holds and whether it can be installed. */
interface Findings {
  readonly faults: readonly RiskModelFault[];
  /** The same version with the same numbers is there already: installing it changes nothing. */
  readonly isInstalled: boolean;
}

const hashOf = (file: RiskModelFile): string =>
  createHash("sha256").update(JSON.stringify(file)).digest("hex");

function summarise(file: RiskModelFile): RiskModelSummaryDto {
  const { model, version, title, indicator, pathway, link, terms, source, grade, madeOn } = file;
  return {
    model,
    version,
    title,
    indicator,
    pathway,
    link,
    source,
    grade,
    madeOn,
    terms: terms.length,
  };
}

async function findFindings(
  tx: ScopedTx,
  actor: Actor,
  file: RiskModelFile,
  today: string,
): Promise<Findings> {
  const { hospitalId } = actor;
  const { model: modelId, version } = file;
  const faults = await findPlaceFaults(tx, file, { hospitalId, today });
  const installed = await findRiskModelVersion(tx, { hospitalId, modelId, version });
  if (installed === null || installed.hash === hashOf(file)) {
    return { faults, isInstalled: installed?.isWithdrawn === false };
  }
  const fault: RiskModelFault = {
    code: "other-numbers-under-this-version",
    place: "version",
    found: version,
  };
  return { faults: [...faults, fault], isInstalled: false };
}

/** Checks a file before it is installed: every fault, or what it would install. Keeps nothing. */
export async function getRiskModelFindings(
  actor: Actor,
  { text, today }: InstallInput,
): Promise<RiskModelFindingsDto> {
  if (!can(actor.role, "risk-model.install")) throw new AppError("not-allowed");
  const { file, faults } = readRiskModel(text, today);
  if (file === null) return { faults: [...faults], model: null, isInstalled: false };
  const found = await withScope(actor.scope, (tx) => findFindings(tx, actor, file, today), {
    readOnly: true,
  });
  const model = found.faults.length > 0 ? null : summarise(file);
  return { faults: [...found.faults], model, isInstalled: found.isInstalled };
}

function refuse(faults: readonly RiskModelFault[]): never {
  throw new AppError("invalid-input", {
    faults: faults.map(({ code, place }) => ({ pointer: `/${place}`, code })),
  });
}

/** Installs a coefficient set; refuses a file with any fault. */
export async function installRiskModel(
  actor: Actor,
  { text, today }: InstallInput,
): Promise<RiskModelSummaryDto> {
  if (!can(actor.role, "risk-model.install")) throw new AppError("not-allowed");
  const { file, faults } = readRiskModel(text, today);
  if (file === null) return refuse(faults);
  return withScope(actor.scope, async (tx) => {
    const findings = await findFindings(tx, actor, file, today);
    if (findings.faults.length > 0) return refuse(findings.faults);
    await insertRiskModel(tx, actor.hospitalId, {
      ...file,
      hash: hashOf(file),
      installedBy: actor.displayName,
    });
    await insertAuditEntry(tx, {
      hospitalId: actor.hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "install",
      objectType: "risk-model",
      objectId: `${file.model}/${file.version}`,
      details: { source: file.source, grade: file.grade },
    });
    return summarise(file);
  });
}
