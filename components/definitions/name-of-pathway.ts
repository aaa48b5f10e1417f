import type { DefinitionPage } from "@/lib/contracts/steering/definitions";
import type { Writer } from "@/lib/view-models/writer";

/** The name of a pathway of the page; its code where the reader does not see it. */
export function nameOfPathway({ frame }: DefinitionPage, code: string, writer: Writer): string {
  const pathway = frame.pathways.find((known) => known.code === code);
  return pathway ? writer.localised(pathway.name) : code;
}
