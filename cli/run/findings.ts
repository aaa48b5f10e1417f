/** What one check of the doctor found. */
export interface Finding {
  readonly subject: string;
  readonly isWell: boolean;
  readonly found: string;
  /** What to do about it; only where something is wrong. */
  readonly advice?: string;
}

/** Runs a check; a check that cannot be made is itself a finding. */
export async function examine(
  subject: string,
  check: () => Promise<Omit<Finding, "subject">> | Omit<Finding, "subject">,
): Promise<Finding> {
  try {
    return { subject, ...(await check()) };
  } catch (error) {
    const [found = "", ...more] = (error as Error).message.split("\n");
    return { subject, isWell: false, found, advice: more.join(" ") };
  }
}

/** One line for each finding, with the advice under it. */
export function printFindings(findings: readonly Finding[]): void {
  const width = Math.max(...findings.map((finding) => finding.subject.length));
  for (const { subject, isWell, found, advice } of findings) {
    console.log(`${isWell ? "ok   " : "fault"}  ${subject.padEnd(width)}  ${found}`);
    if (!isWell && advice) console.log(`${" ".repeat(width + 9)}${advice}`);
  }
  const faults = findings.filter((finding) => !finding.isWell).length;
  console.log(faults === 0 ? "\nEverything is well." : `\n${faults} of these need attention.`);
}
