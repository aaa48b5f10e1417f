import "server-only";
import type { RegistrationDeadline } from "@/lib/contracts/registration/registration";
import rules from "./registration-rules.json";

const two = (part: number): string => String(part).padStart(2, "0");

/**
 * The dates on which registrations of the last and the current year are due, earliest first. A
 * registration whose date nobody gave a source for is not in the list: the page says that it is unknown.
 */
export function listDeadlines(today: string): readonly RegistrationDeadline[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year]
    .flatMap((activity) =>
      rules.deadlines.map((rule): RegistrationDeadline => {
        const { registration, half, month, day, yearsLater, grade, source } = rule;
        return {
          registration: registration as RegistrationDeadline["registration"],
          halfYear: half === null ? null : `${activity}-${half}`,
          dueOn: `${activity + yearsLater}-${two(month)}-${two(day)}`,
          grade: grade as RegistrationDeadline["grade"],
          source,
        };
      }),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
