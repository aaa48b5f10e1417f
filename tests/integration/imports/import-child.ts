import { commandLineActor } from "@/lib/services/imports/command-line-actor";
import { runImport } from "@/lib/services/imports/run-import";
import { deliveredFile } from "@/lib/ingest/source/delivered-file";
import { closeDatabase } from "@/lib/db/database";

// A process of its own, so that a test can really kill it.
const [hospital, path = ""] = process.argv.slice(2);
const hospitalId = Number(hospital);
process.stdout.write("started\n");
const report = await runImport(commandLineActor(hospitalId), {
  profile: "questionnaire-answers",
  files: [deliveredFile(path)],
  hospitalId,
});
await closeDatabase();
process.stdout.write(`${report.outcome}\n`);
