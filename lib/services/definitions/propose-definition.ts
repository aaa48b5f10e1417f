import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type {
  DefinitionTexts,
  DefinitionVersion,
  ProposedTarget,
} from "@/lib/contracts/steering/definitions";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import {
  insertDraft,
  lockOwnVersions,
  updateDraft,
  updateDraftWithdrawn,
  type Draft,
} from "@/lib/repositories/definition-versions";
import { listVersions, pickOwnTexts } from "./list-versions";
import { pickTargets } from "./pick-targets";

/** What someone proposes: words, minimum count, from when, and why. */
export interface Proposal {
  readonly code: string;
  readonly texts: Partial<DefinitionTexts>;
  readonly minimumCount: number | null;
  readonly targets: readonly { readonly pathway: string; readonly amount: number }[];
  readonly validFrom: string;
  readonly reason: string;
  readonly today: string;
}

export interface ProposedVersion {
  readonly version: number;
  readonly revision: number;
}

export const authorOf = ({ accountId, displayName, role }: Actor) => ({
  accountId,
  author: displayName,
  role,
});

const newestProduct = (versions: readonly DefinitionVersion[]): DefinitionVersion => {
  const product = versions.find(({ kind }) => kind === "product");
  if (product === undefined) throw new AppError("not-found");
  return product;
};

/** Faults of a proposal: nothing changed, a date that is past or taken, a minimum that shows more. */
function listFaults(
  proposal: Proposal,
  draft: Draft,
  versions: readonly DefinitionVersion[],
): readonly InputFault[] {
  const product = newestProduct(versions);
  const lastSigned = versions.find(({ status }) => status === "signed");
  const faults: InputFault[] = [];
  const hasWords = Object.keys(draft.texts).length > 0;
  const isSame = !hasWords && draft.minimumCount === null && draft.targets.length === 0;
  if (isSame && lastSigned === undefined)
    faults.push({ pointer: "/texts", code: "nothing-changed" });
  if (draft.minimumCount !== null && draft.minimumCount < product.minimumCount) {
    faults.push({ pointer: "/minimumCount", code: "below-product" });
  }
  if (draft.validFrom < proposal.today) faults.push({ pointer: "/validFrom", code: "in-the-past" });
  if (lastSigned !== undefined && draft.validFrom <= lastSigned.validFrom) {
    faults.push({ pointer: "/validFrom", code: "not-after-last" });
  }
  return faults;
}

function toDraft(
  proposal: Proposal,
  versions: readonly DefinitionVersion[],
  targets: readonly ProposedTarget[],
): Draft {
  const product = newestProduct(versions);
  const { minimumCount, validFrom, reason } = proposal;
  const draft = {
    texts: pickOwnTexts(product.texts, proposal.texts),
    minimumCount: minimumCount === product.minimumCount ? null : minimumCount,
    targets,
    validFrom,
    reason,
  };
  const faults = listFaults(proposal, draft, versions);
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
  return draft;
}

async function withVersions<T>(
  actor: Actor,
  code: string,
  work: (tx: ScopedTx, versions: readonly DefinitionVersion[]) => Promise<T>,
): Promise<T> {
  const key = { hospitalId: actor.hospitalId, code };
  return withScope(actor.scope, async (tx) => {
    await lockOwnVersions(tx, key);
    return work(tx, await listVersions(tx, key));
  });
}

/** Proposes new words, minimum count or validity; one draft at a time for each indicator. */
export async function proposeDefinition(
  actor: Actor,
  proposal: Proposal,
): Promise<ProposedVersion> {
  if (!can(actor.role, "definition.propose")) throw new AppError("not-allowed");
  return withVersions(actor, proposal.code, async (tx, versions) => {
    const open = versions.find(({ status }) => status === "draft");
    if (open) throw new AppError("conflict", { detail: { reason: "draft-open" } });
    const own = versions.filter(({ kind }) => kind === "hospital");
    const version = 1 + Math.max(0, ...own.map((known) => known.version));
    const draft = toDraft(proposal, versions, await pickTargets(tx, actor, proposal));
    const productVersion = newestProduct(versions).version;
    const key = { hospitalId: actor.hospitalId, code: proposal.code, version, productVersion };
    await insertDraft(tx, key, draft, authorOf(actor));
    return { version, revision: 1 };
  });
}

/** The open draft as its reader saw it; somebody else's change in between is a conflict. */
export function findDraft(
  versions: readonly DefinitionVersion[],
  seen: ProposedVersion,
): DefinitionVersion {
  const found = versions.find(
    ({ kind, version }) => kind === "hospital" && version === seen.version,
  );
  if (found === undefined) throw new AppError("not-found");
  if (found.status !== "draft") {
    throw new AppError("conflict", { detail: { reason: `is-${found.status}` } });
  }
  if (found.revision !== seen.revision) {
    throw new AppError("conflict", { detail: { reason: "revision", revision: found.revision } });
  }
  return found;
}

/** Changes the open draft. Whoever changes it counts as its proposer. */
export async function changeDraft(
  actor: Actor,
  seen: ProposedVersion,
  proposal: Proposal,
): Promise<ProposedVersion> {
  if (!can(actor.role, "definition.propose")) throw new AppError("not-allowed");
  return withVersions(actor, proposal.code, async (tx, versions) => {
    const { version, revision } = findDraft(versions, seen);
    const key = { hospitalId: actor.hospitalId, code: proposal.code, version };
    const targets = await pickTargets(tx, actor, proposal);
    await updateDraft(tx, key, toDraft(proposal, versions, targets), authorOf(actor));
    return { version, revision: revision + 1 };
  });
}

/** Takes a draft back; it stays in the record as withdrawn. By its proposer or by who may sign. */
export async function withdrawDraft(
  actor: Actor,
  code: string,
  seen: ProposedVersion,
): Promise<ProposedVersion> {
  return withVersions(actor, code, async (tx, versions) => {
    const draft = findDraft(versions, seen);
    const isOwn = draft.proposedBy !== null && draft.proposedBy === actor.accountId;
    if (!isOwn && !can(actor.role, "definition.approve")) throw new AppError("not-allowed");
    const { version, revision } = draft;
    const key = { hospitalId: actor.hospitalId, code, version };
    await updateDraftWithdrawn(tx, key, actor.displayName);
    return { version, revision: revision + 1 };
  });
}
