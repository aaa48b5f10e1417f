import { parseArgs } from "node:util";
import { ImportFault } from "@/lib/contracts/import/fault";
import { closeDatabase } from "@/lib/db/database";
import { openProductDatabase } from "@/lib/db/open-product-database";
import { AppError } from "@/lib/errors/app-error";
import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { findHospitalByName } from "@/lib/services/imports/find-hospital";
import { todayInBelgium } from "@/lib/services/programme/days";
import { runProgramme, type ProgrammeRun } from "@/lib/services/programme/run-programme";
import { sayFault } from "./importing/wording";

const USAGE = `npm run programme -- --hospital <id or code> [--pathway <code>] [--dry-run] [--json]

Makes the invitations and reminders that are ready today, hands mails to the mail server (SMTP_URL,
MAIL_FROM) or leaves them in the outbox folder, and forgets addresses that are no longer needed.
NEXTAUTH_URL must hold the address that patients reach. Running it again the same day sends nothing twice.`;

/** Exit codes: 0 done, 1 refused, 2 the command line makes no sense. */
const REFUSED = 1;
const MISUSED = 2;

function readArguments() {
  try {
    return parseArgs({
      options: {
        hospital: { type: "string" },
        pathway: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

function say({ sending, delivery, forgottenContacts, sweptMessages }: ProgrammeRun): string {
  const made = `${sending.invitations} invitations and ${sending.reminders} reminders: ${sending.mails} mails, ${sending.letters} letters to print`;
  const left = sending.left > 0 ? ` ${sending.left} more are ready: run again.` : "";
  if (delivery === null) return `Would make ${made}. Nothing was sent.${left}`;
  const handed = delivery.hasMailServer
    ? `${delivery.sent} mails handed to the mail server, ${delivery.failed} refused`
    : `no mail server: ${delivery.waiting} mails wait in the outbox folder`;
  return `Made ${made}; ${handed}; ${forgottenContacts} addresses and ${sweptMessages} old messages forgotten.${left}`;
}

async function work(hospital: string, args: NonNullable<ReturnType<typeof readArguments>>) {
  const database = await openProductDatabase((_name, step) => step());
  try {
    const actor = commandLineActor(await findHospitalByName(hospital));
    const run = await runProgramme(actor, {
      today: todayInBelgium(new Date()),
      pathwayCode: args.pathway ?? null,
      moment: null,
      only: null,
      isDryRun: args["dry-run"],
    });
    process.stdout.write(`${args.json ? JSON.stringify(run) : say(run)}\n`);
    return 0;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function fail(thrown: unknown): number {
  const isBusy = thrown instanceof AppError && thrown.code === "conflict";
  if (isBusy) process.stderr.write("Another run of this hospital is at work; try again later.\n");
  else if (thrown instanceof ImportFault) {
    process.stderr.write(`${sayFault(thrown.code, thrown.particulars)}\n`);
  } else throw thrown;
  return REFUSED;
}

const args = readArguments();
if (args?.hospital === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = MISUSED;
} else process.exitCode = await work(args.hospital, args).catch(fail);
