import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { buildScope } from "@/lib/access/scope";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { LetterContents, LetterLine } from "@/lib/contracts/budget/letter-draft";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { computeLetterGaps, type LetterBalance } from "@/lib/engine/budget";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import {
  endDraft,
  findDraft,
  insertDraft,
  updateDraft,
  type LetterDraft,
} from "@/lib/repositories/letter-drafts";
import { publishLetter } from "./publish-letter";

/** What came of keeping a draft. */
export interface KeptDraft {
  readonly id: string;
  readonly revision: number;
  readonly gapCents: number | null;
  readonly isClosed: boolean;
}

export interface SeenDraft {
  readonly id: string;
  readonly revision: number;
}

const keyOf = ({ subPart, lineCode, originYear }: LetterLine): string =>
  [subPart, lineCode, originYear ?? ""].join("|");

/** What no letter can be: a period that ends before it begins, a line or a sum twice. */
function listFaults({ budgetFrom, budgetTo, lines, totals }: LetterContents): InputFault[] {
  const faults: InputFault[] = [];
  if (budgetTo <= budgetFrom) faults.push({ pointer: "/budgetTo", code: "end-before-start" });
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (seen.has(keyOf(line))) faults.push({ pointer: `/lines/${index}`, code: "line-twice" });
    seen.add(keyOf(line));
  }
  const parts = totals.map(({ subPart }) => subPart);
  if (new Set(parts).size < parts.length) faults.push({ pointer: "/totals", code: "total-twice" });
  return faults;
}

function refuseImpossible(contents: LetterContents): void {
  const faults = listFaults(contents);
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
}

const balanceOf = ({ lines, totals }: LetterContents): LetterBalance =>
  computeLetterGaps(lines, totals);

function keptOf(draft: SeenDraft, contents: LetterContents): KeptDraft {
  const { stated, isClosed } = balanceOf(contents);
  const total = stated.find(({ subPart }) => subPart === null);
  return { ...draft, gapCents: total?.gapCents ?? null, isClosed };
}

const writerOf = ({ hospitalId, accountId, displayName }: Actor) => ({
  hospitalId,
  accountId,
  author: displayName,
});

async function withDrafts<T>(actor: Actor, work: (client: ScopedClient) => Promise<T>): Promise<T> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  return withScopedConnection(buildScope({ hospitalIds: [actor.hospitalId] }), work);
}

async function openDraft(
  client: ScopedClient,
  actor: Actor,
  { id, revision }: SeenDraft,
): Promise<LetterDraft> {
  const draft = await findDraft(client, { hospitalId: actor.hospitalId, id }, true);
  if (draft === null) throw new AppError("not-found");
  if (draft.status !== "open" || draft.revision !== revision) throw new AppError("conflict");
  return draft;
}

/** Keeps a new draft, gap and all. One open draft for each letter. */
export async function createDraft(actor: Actor, contents: LetterContents): Promise<KeptDraft> {
  refuseImpossible(contents);
  return withDrafts(actor, async (client) => {
    const id = await insertDraft(client, writerOf(actor), contents);
    if (id === null) throw new AppError("conflict");
    return keptOf({ id, revision: 1 }, contents);
  });
}

/** Replaces the contents of a draft that nobody changed since. */
export async function changeDraft(
  actor: Actor,
  seen: SeenDraft,
  contents: LetterContents,
): Promise<KeptDraft> {
  refuseImpossible(contents);
  return withDrafts(actor, async (client) => {
    const { id } = await openDraft(client, actor, seen);
    const revision = await updateDraft(client, { ...writerOf(actor), id }, contents);
    if (revision === null) throw new AppError("conflict");
    return keptOf({ id, revision }, contents);
  });
}

/** Takes a draft back. */
export async function withdrawDraft(actor: Actor, seen: SeenDraft): Promise<{ id: string }> {
  return withDrafts(actor, async (client) => {
    const { id } = await openDraft(client, actor, seen);
    await endDraft(client, { hospitalId: actor.hospitalId, id }, null);
    return { id };
  });
}

/** The stated sums that the lines do not meet, by name. */
function gapFaults({ stated }: LetterBalance): readonly InputFault[] {
  const faults = stated
    .filter(({ gapCents }) => gapCents !== 0)
    .map(({ subPart }) => ({ pointer: `/totals/${subPart ?? "letter"}`, code: "sum-differs" }));
  const hasTotal = stated.some(({ subPart }) => subPart === null);
  return hasTotal ? faults : [...faults, { pointer: "/totals/letter", code: "total-needed" }];
}

/** Makes a letter of a draft. Refused by name while a stated sum is not met. */
export async function closeDraft(actor: Actor, seen: SeenDraft): Promise<{ letterKey: string }> {
  return withDrafts(actor, async (client) => {
    const { id, contents } = await openDraft(client, actor, seen);
    const balance = balanceOf(contents);
    if (!balance.isClosed) {
      throw new AppError("invalid-input", { faults: gapFaults(balance) });
    }
    const batchId = await publishLetter(client, actor, contents);
    await endDraft(client, { hospitalId: actor.hospitalId, id }, batchId);
    return { letterKey: contents.letterKey };
  }).catch((thrown: unknown) => {
    if (thrown instanceof ImportFault && thrown.code === "import-running") {
      throw new AppError("conflict", { cause: thrown });
    }
    throw thrown;
  });
}
