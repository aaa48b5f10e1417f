import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { CODE_LISTS, type CodeListVersion } from "@/lib/contracts/budget/code-list";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScope } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { computeListChanges, type ListChanges } from "@/lib/engine/budget";
import { AppError } from "@/lib/errors/app-error";
import {
  insertListVersion,
  listCodes,
  listListVersions,
  listTouchedPathways,
  type KeptListVersion,
} from "@/lib/repositories/budget-code-lists";
import { loadFrame, type FrameInput } from "../pathways/load-frame";

/** A pathway in which a changed code is used. */
export interface TouchedPathway {
  readonly code: string;
  readonly pathwayCode: string;
  readonly uses: number;
}

/** A list with its versions and what the newest changed. */
export interface CodeList {
  readonly list: CodeListVersion["list"];
  readonly versions: readonly KeptListVersion[];
  /** Null for a first version: everything on it would be new. */
  readonly changes: ListChanges | null;
  readonly touched: readonly TouchedPathway[];
}

export interface CodeListsPage {
  readonly frame: SteeringFrame;
  readonly lists: readonly CodeList[];
  readonly canWrite: boolean;
}

async function readList(
  client: ScopedClient,
  hospitalId: number,
  kept: readonly KeptListVersion[],
  list: CodeListVersion["list"],
): Promise<CodeList> {
  const versions = kept.filter((version) => version.list === list);
  const [newest, before] = versions;
  if (!newest || !before) return { list, versions, changes: null, touched: [] };
  const changes = computeListChanges(
    await listCodes(client, hospitalId, before),
    await listCodes(client, hospitalId, newest),
  );
  const codes = [...changes.added, ...changes.removed, ...changes.reworded].map(({ code }) => code);
  const touched = await listTouchedPathways(client, hospitalId, codes);
  return { list, versions, changes, touched };
}

/** Lists A, B and implants with their versions, and which pathways the newest change touches. */
export async function getCodeLists(actor: Actor, input: FrameInput): Promise<CodeListsPage> {
  const { hospitalId } = actor;
  const lists = await withScopedConnection(
    actor.scope,
    async (client) => {
      const kept = await listListVersions(client, hospitalId);
      const read: CodeList[] = [];
      for (const list of CODE_LISTS) read.push(await readList(client, hospitalId, kept, list));
      return read;
    },
    { readOnly: true },
  );
  const frame = await withScope(actor.scope, (tx) => loadFrame(tx, actor, input), {
    readOnly: true,
  });
  return { frame, lists, canWrite: can(actor.role, "budget.write") };
}

/** Takes in a whole version of a list and answers how it differs from the one before. */
export async function importCodeList(
  actor: Actor,
  added: CodeListVersion,
): Promise<{ added: number; removed: number; changed: number }> {
  if (!can(actor.role, "budget.write")) throw new AppError("not-allowed");
  const codes = added.codes.map(({ code }) => code);
  if (new Set(codes).size < codes.length) {
    throw new AppError("invalid-input", { faults: [{ pointer: "/codes", code: "code-twice" }] });
  }
  const { hospitalId, accountId, displayName } = actor;
  return withScopedConnection(actor.scope, async (client) => {
    const versions = await listListVersions(client, hospitalId);
    const own = versions.filter(({ list }) => list === added.list);
    if (own.some(({ version }) => version === added.version)) throw new AppError("conflict");
    const before = own.find(({ validFrom }) => validFrom <= added.validFrom);
    const changes = computeListChanges(
      before ? await listCodes(client, hospitalId, before) : [],
      added.codes,
    );
    await insertListVersion(client, { hospitalId, accountId, author: displayName }, added);
    return {
      added: changes.added.length,
      removed: changes.removed.length,
      changed: changes.reworded.length,
    };
  });
}
