import type { ProcessPage } from "@/lib/contracts/steering/process";
import type { Writer } from "../writer";

/** The marks that stand for the beginning and the end of every case in a graph. */
const ENDS: Readonly<Record<string, string>> = {
  "\u25b6": "process.start",
  "\u25a0": "process.end",
};

/**
 * An activity in the reader's words.
 *
 * @param activity a step code, the name of an activity, or the mark of beginning or end.
 * @param names of steps by code.
 * @param writer of the reader's language.
 * @returns the name of the step or of the group of resources; anything else is its own name, as the log has it.
 * Source: house style (codes are never shown where a name exists).
 * Example: "surgery" of hip and knee is "Operatiekwartier".
 */
export function writeActivity(
  activity: string,
  names: ProcessPage["names"],
  writer: Writer,
): string {
  const end = ENDS[activity];
  if (end !== undefined) return writer.text(end);
  const name = names[activity];
  if (name) return writer.localised(name);
  const group = `costing.group.${activity}`;
  return writer.has(group) ? writer.text(group) : activity;
}
