import { join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";
import type { ImportReport } from "@/lib/contracts/import/report";
import { findStateFolder } from "@/lib/config/state-folder";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { runImport } from "@/lib/services/imports/run-import";
import { writeExampleFiles, type ExampleFile } from "./generate";
import { loadAccounts } from "./loading/load-accounts";
import { loadCommittee } from "./loading/load-committee";
import { loadCosting } from "./loading/load-costing";
import { loadDefinitions } from "./loading/load-definitions";
import { loadPathwayMaps } from "./loading/load-pathway-maps";
import { loadPlace } from "./loading/load-place";
import { loadScenarios } from "./loading/load-scenarios";
import { loadProgramme } from "./loading/load-programme";
import { loadRegisters } from "./loading/load-registers";
import { loadRegistration } from "./loading/load-registration";

export interface ExampleLoading {
  /** Called at each step with a word for it and, while a file loads, its share from 0 to 1. */
  readonly report: (step: string, share?: number) => void;
}

/** Who the audit trail names: the hospital's data analyst, without an account of its own. */
function buildLoader(hospitalId: number): Actor {
  return {
    accountId: null,
    displayName: "Voorbeeldlading",
    role: "data-analyst",
    scope: buildScope({ hospitalIds: [hospitalId] }),
    hospitalId,
  };
}

/** A refused delivery of our own making is a fault of the product, so it stops the loading. */
function explainRefusal(path: string, { fault, refusals }: ImportReport): Error {
  const [first] = refusals;
  const where = first
    ? `line ${first.line}, ${first.column ?? "row"}: ${first.reason}`
    : fault?.code;
  return new Error(`The example file ${path} was refused: ${where ?? "no reason given"}.`);
}

async function deliver(actor: Actor, file: ExampleFile, { report }: ExampleLoading): Promise<void> {
  report(file.profile);
  const { profile, path } = file;
  const { hospitalId } = actor;
  const delivered = { profile, files: [deliveredFile(path)], hospitalId };
  const taken = await runImport(actor, delivered, ({ rows }) => {
    report(profile, Math.min(1, rows / file.rows));
  });
  const isThere = taken.outcome === "published" || taken.outcome === "already";
  if (!isThere) throw explainRefusal(path, taken);
}

/**
 * Loads AZ Voorbeeld: hospital, accounts, its files through the import service, the committee's work.
 * A loading that broke off can be repeated: what is there stays as it is.
 */
export async function loadExampleHospital(loading: ExampleLoading): Promise<void> {
  const { report } = loading;
  report("hospital");
  const place = await loadPlace();
  report("accounts");
  await loadAccounts(place);
  report("files");
  const files = writeExampleFiles(join(findStateFolder(), "example"));
  const actor = buildLoader(place.hospitalId);
  for (const file of files) {
    if (file.profile === "ledger") {
      await withScopedConnection(actor.scope, (client) => loadCosting(client, place.hospitalId));
    }
    await deliver(actor, file, loading);
  }
  report("committee");
  await withScopedConnection(actor.scope, async (client) => {
    await loadCommittee(client, place.hospitalId);
    await loadRegistration(client, place.hospitalId);
    await loadProgramme(client, place.hospitalId);
    await loadDefinitions(client, place.hospitalId);
    await loadPathwayMaps(client, place.hospitalId);
  });
  await loadScenarios(place.hospitalId);
  await loadRegisters(place.hospitalId);
}
