import {
  computeTimeEquation,
  printTimeEquation,
  readTimeEquation,
  type MapVariable,
} from "@/lib/engine/costing";
import type { Writer } from "../writer";

/** What the workbench understood of an equation while it is typed. */
export interface UnderstoodEquation {
  /** The plain form and, for expected amounts, the minutes; null for an empty field. */
  readonly understood: string | null;
  readonly fault: string | null;
}

/**
 * Reads an equation as it is typed and says what was understood, or what is wrong and where.
 *
 * @param text what stands in the field.
 * @param variables the registry of the map.
 * @param writer of the reader's language.
 * @returns both null for an empty field.
 * Source: design brief F.6 (show what was understood); TDABC report 1.4.
 * Example: "7,5" reads "7.5 = 7,5 min"; "2 + * 3" names position 5.
 */
export function prepareEquation(
  text: string,
  variables: readonly MapVariable[],
  writer: Writer,
): UnderstoodEquation {
  if (text.trim() === "") return { understood: null, fault: null };
  const read = readTimeEquation(text, variables);
  if (read.status === "refused") {
    const { code, position, token } = read.fault;
    const problem = writer.text(`pathway-maps.equationFault.${code}`);
    const fault = writer.text("pathway-maps.equationAt", {
      problem,
      position,
      token: token === "" ? "empty" : token,
    });
    return { understood: null, fault };
  }
  const amounts = variables.flatMap(({ variableKey, defaultAmount }) =>
    defaultAmount === null ? [] : [[variableKey, defaultAmount] as const],
  );
  const solved = computeTimeEquation(read.expression, Object.fromEntries(amounts));
  const minutes =
    solved.status === "computed"
      ? writer.text("pathway-maps.minutes", { minutes: writer.number(solved.value) })
      : writer.text("pathway-maps.noMinutes", { detail: solved.detail ?? "" });
  const printed = printTimeEquation(read.expression);
  const isBare = read.expression.kind === "number";
  return { understood: isBare ? minutes : `${printed} = ${minutes}`, fault: null };
}
