import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import {
  computeLetterChanges,
  computeLetterGaps,
  type LetterBalance,
  type LetterChanges,
} from "@/lib/engine/budget";
import { AppError } from "@/lib/errors/app-error";
import {
  findLetterByKey,
  listLetterLines,
  listLetters,
  listStatedTotals,
  type LetterSummary,
} from "@/lib/repositories/budget-letters";
import { findDraft, listOpenDrafts, type LetterDraft } from "@/lib/repositories/letter-drafts";
import { loadFrame, type FrameInput } from "../pathways/load-frame";

/** A draft with how far its lines add up. */
export interface DraftWithBalance extends LetterDraft {
  readonly balance: LetterBalance;
}

export interface LettersPage {
  readonly frame: SteeringFrame;
  readonly letters: readonly LetterSummary[];
  readonly drafts: readonly DraftWithBalance[];
  readonly canWrite: boolean;
}

const withBalance = (draft: LetterDraft): DraftWithBalance => ({
  ...draft,
  balance: computeLetterGaps(draft.contents.lines, draft.contents.totals),
});

async function listDrafts(actor: Actor): Promise<readonly DraftWithBalance[]> {
  const drafts = await withScopedConnection(
    actor.scope,
    (client) => listOpenDrafts(client, actor.hospitalId),
    { readOnly: true },
  );
  return drafts.map(withBalance);
}

/** Every letter of the hospital and what is being typed; drafts are for who writes them. */
export async function getLetters(actor: Actor, input: FrameInput): Promise<LettersPage> {
  const canWrite = can(actor.role, "budget.write");
  const drafts = canWrite ? await listDrafts(actor) : [];
  return withScope(
    actor.scope,
    async (tx) => ({
      frame: await loadFrame(tx, actor, input),
      letters: await listLetters(tx, actor.hospitalId),
      drafts,
      canWrite,
    }),
    { readOnly: true },
  );
}

export interface DraftPage {
  readonly frame: SteeringFrame;
  readonly draft: DraftWithBalance;
}

/** A draft that is still open. */
export async function getDraft(actor: Actor, input: FrameInput, id: string): Promise<DraftPage> {
  const place = { hospitalId: actor.hospitalId, id };
  const draft = await withScopedConnection(actor.scope, (client) => findDraft(client, place), {
    readOnly: true,
  });
  if (draft?.status !== "open") throw new AppError("not-found");
  const frame = await withScope(actor.scope, (tx) => loadFrame(tx, actor, input), {
    readOnly: true,
  });
  return { frame, draft: withBalance(draft) };
}

async function readContents(
  tx: ScopedTx,
  hospitalId: number,
  letterKey: string,
): Promise<LetterContents> {
  const letter = await findLetterByKey(tx, hospitalId, letterKey);
  if (letter === null) throw new AppError("not-found");
  const { title, notifiedOn, budgetFrom, budgetTo, grade, perimeter } = letter;
  const lines = await listLetterLines(tx, hospitalId, letterKey);
  const totals = await listStatedTotals(tx, hospitalId, letterKey);
  return {
    ...{ letterKey, title, notifiedOn, budgetFrom, budgetTo, grade, perimeter, totals },
    lines: lines.map(({ lineKey: _, ...line }) => line),
  };
}

export interface NewLetterPage {
  readonly frame: SteeringFrame;
  /** The letter that is corrected; null for one that is typed from scratch. */
  readonly contents: LetterContents | null;
}

/** What a new draft begins with. */
export async function getNewLetter(
  actor: Actor,
  input: FrameInput,
  from: string | null,
): Promise<NewLetterPage> {
  return withScope(
    actor.scope,
    async (tx) => ({
      frame: await loadFrame(tx, actor, input),
      contents: from === null ? null : await readContents(tx, actor.hospitalId, from),
    }),
    { readOnly: true },
  );
}

export interface LetterComparison {
  readonly frame: SteeringFrame;
  readonly letters: readonly LetterSummary[];
  readonly before: LetterSummary;
  readonly after: LetterSummary;
  readonly changes: LetterChanges;
}

/** Two letters line by line; without choice the newest against the one before. */
export async function getLetterComparison(
  actor: Actor,
  input: FrameInput,
  chosen: { readonly before: string | null; readonly after: string | null },
): Promise<
  | LetterComparison
  | {
      readonly frame: SteeringFrame;
      readonly letters: readonly LetterSummary[];
      readonly changes: null;
    }
> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const letters = await listLetters(tx, actor.hospitalId);
      const pick = (key: string | null, fallback: number) =>
        key === null ? letters[fallback] : letters.find(({ letterKey }) => letterKey === key);
      const after = pick(chosen.after, 0);
      const before = pick(chosen.before, 1);
      const isAsked = chosen.after !== null || chosen.before !== null;
      if (isAsked && (!after || !before)) throw new AppError("not-found");
      if (!after || !before) return { frame, letters, changes: null };
      const read = (key: string) => listLetterLines(tx, actor.hospitalId, key);
      const changes = computeLetterChanges(
        await read(before.letterKey),
        await read(after.letterKey),
      );
      return { frame, letters, before, after, changes };
    },
    { readOnly: true },
  );
}
