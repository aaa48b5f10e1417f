import { readArguments, USAGE, UsageFault, type ImportArguments } from "./importing/arguments";
import { sayFault, sayProgress, sayReport, sayUndone } from "./importing/wording";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { ImportProgress, ImportReport } from "@/lib/contracts/import/report";
import { closeDatabase } from "@/lib/db/database";
import { openProductDatabase } from "@/lib/db/open-product-database";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { findHospitalByName } from "@/lib/services/imports/find-hospital";
import { runImport } from "@/lib/services/imports/run-import";
import { publishWaitingForms } from "@/lib/services/patient-form/publish-waiting-forms";
import { undoImport } from "@/lib/services/imports/undo-import";

/** Exit codes: 0 done, 1 refused, 2 the command line makes no sense. */
const REFUSED = 1;
const MISUSED = 2;

let lastLine = "";

function showProgress(progress: ImportProgress): void {
  const line = sayProgress(progress);
  if (line === lastLine) return;
  lastLine = line;
  process.stderr.write(process.stderr.isTTY === true ? `\r\u001b[K${line}` : `${line}\n`);
}

async function deliver(args: ImportArguments): Promise<ImportReport> {
  const hospitalId = args.hospital === null ? null : await findHospitalByName(args.hospital);
  const request = {
    profile: args.profile ?? "",
    files: args.files.map(deliveredFile),
    dryRun: args.isDryRun,
    complete: args.isComplete,
    tolerance: args.tolerance,
    options: args.options,
    ...(hospitalId !== null && { hospitalId }),
  };
  const report = await runImport(commandLineActor(hospitalId), request, showProgress);
  // Forms that patients sent while the hospital was busy with this delivery.
  if (hospitalId !== null) await publishWaitingForms(hospitalId);
  return report;
}

async function undo(args: ImportArguments, batchId: number): Promise<void> {
  if (args.hospital === null) throw new ImportFault("hospital-needed");
  const hospitalId = await findHospitalByName(args.hospital);
  await undoImport(commandLineActor(hospitalId), { hospitalId, batchId });
  process.stdout.write(
    args.asJson ? `${JSON.stringify({ outcome: "undone", batchId })}\n` : `${sayUndone(batchId)}\n`,
  );
}

async function work(args: ImportArguments): Promise<number> {
  // Steps of a start are not what somebody wants to read who loads a file.
  const database = await openProductDatabase((_name, step) => step());
  try {
    if (args.undo !== null) {
      await undo(args, args.undo);
      return 0;
    }
    const report = await deliver(args);
    if (process.stderr.isTTY === true) process.stderr.write("\r\u001b[K");
    process.stdout.write(args.asJson ? `${JSON.stringify(report)}\n` : `${sayReport(report)}\n`);
    return report.outcome === "refused" ? REFUSED : 0;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function fail(thrown: unknown, asJson: boolean): number {
  if (!(thrown instanceof ImportFault)) throw thrown;
  const { code, particulars } = thrown;
  if (asJson) process.stdout.write(`${JSON.stringify({ outcome: "fault", code, particulars })}\n`);
  else process.stderr.write(`${sayFault(code, particulars)}\n`);
  return REFUSED;
}

async function main(): Promise<number> {
  let args: ImportArguments;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (thrown) {
    if (!(thrown instanceof UsageFault)) throw thrown;
    process.stderr.write(`${thrown.message}\n\n${USAGE}\n`);
    return MISUSED;
  }
  return work(args).catch((thrown: unknown) => fail(thrown, args.asJson));
}

process.exitCode = await main();
