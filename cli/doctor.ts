import { checkDatabase } from "./run/check-database";
import { checkMachine } from "./run/check-machine";
import { printFindings } from "./run/findings";

// Looks and changes nothing. Exit code 1 when something needs attention.
const findings = [...(await checkMachine()), ...(await checkDatabase())];
printFindings(findings);
process.exitCode = findings.every((finding) => finding.isWell) ? 0 : 1;
