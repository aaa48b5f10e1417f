import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { PackFindingsDto, PackSummaryDto } from "@/lib/contracts/api/licence-packs";
import type { LicencePack, PackFault } from "@/lib/contracts/instruments/licence-pack";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertAuditEntry } from "@/lib/repositories/audit";
import { findPackVersion, insertLicencePack } from "@/lib/repositories/licence-packs";
import { readLicencePack } from "./read-licence-pack";
import { summarisePack } from "./summarise-pack";

/** What a file holds and whether it can be installed. */
interface PackFindings {
  readonly faults: readonly PackFault[];
  /** Null when the file has faults. */
  readonly pack: LicencePack | null;
  /** The same version with the same text is there already: installing it changes nothing. */
  readonly isInstalled: boolean;
}

/** Texts are the same when their contents are, whatever the layout of the file. */
function hashOf({ licence, wording }: LicencePack): string {
  return createHash("sha256")
    .update(JSON.stringify([licence, wording]))
    .digest("hex");
}

async function findInstalled(tx: ScopedTx, actor: Actor, pack: LicencePack): Promise<PackFindings> {
  const { instrument: instrumentId, language, version } = pack;
  const key = { hospitalId: actor.hospitalId, instrumentId, language, version };
  const installed = await findPackVersion(tx, key);
  if (installed === null || installed.hash === hashOf(pack)) {
    return { faults: [], pack, isInstalled: installed?.isWithdrawn === false };
  }
  const fault: PackFault = {
    code: "other-text-under-this-version",
    place: "version",
    found: version,
  };
  return { faults: [fault], pack: null, isInstalled: false };
}

/** Checks a file before it is installed: every fault, or what it would install. Keeps nothing. */
export async function getPackFindings(actor: Actor, text: string): Promise<PackFindingsDto> {
  if (!can(actor.role, "instrument.install")) throw new AppError("not-allowed");
  const read = readLicencePack(text);
  if (read.pack === null) return { faults: [...read.faults], pack: null, isInstalled: false };
  const { faults, pack, isInstalled } = await withScope(
    actor.scope,
    (tx) => findInstalled(tx, actor, read.pack),
    { readOnly: true },
  );
  return { faults: [...faults], pack: pack && summarisePack(pack), isInstalled };
}

function refuse(faults: readonly PackFault[]): never {
  throw new AppError("invalid-input", {
    faults: faults.map(({ code, place }) => ({ pointer: `/${place}`, code })),
  });
}

/** Installs the words of a questionnaire in one language; refuses a file with any fault. */
export async function installLicencePack(actor: Actor, text: string): Promise<PackSummaryDto> {
  if (!can(actor.role, "instrument.install")) throw new AppError("not-allowed");
  const { pack, faults } = readLicencePack(text);
  if (pack === null) return refuse(faults);
  return withScope(actor.scope, async (tx) => {
    const findings = await findInstalled(tx, actor, pack);
    if (findings.pack === null) return refuse(findings.faults);
    await insertLicencePack(tx, actor.hospitalId, {
      ...pack,
      hash: hashOf(pack),
      installedBy: actor.displayName,
    });
    await insertAuditEntry(tx, {
      hospitalId: actor.hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "install",
      objectType: "licence-pack",
      objectId: `${pack.instrument}/${pack.language}/${pack.version}`,
      details: { holder: pack.licence.holder, reference: pack.licence.reference },
    });
    return summarisePack(pack);
  });
}
