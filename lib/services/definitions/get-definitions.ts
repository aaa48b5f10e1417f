import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { DefinitionLine, DefinitionListPage } from "@/lib/contracts/steering/definitions";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import { withScope } from "@/lib/db/with-scope";
import { listDefinitionStandings, type DefinitionStanding } from "@/lib/repositories/definitions";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { loadFrame, type FrameInput } from "../pathways/load-frame";

function toLine(standing: DefinitionStanding, definition: DefinitionRecord): DefinitionLine {
  const { code, theme, kpiCodes, pathways, state, hasDraft } = standing;
  const { name, version, ownVersion, ownerRole, signedOffBy } = definition;
  return {
    code,
    name,
    theme,
    kpiCodes,
    pathways,
    state,
    version,
    ownVersion,
    ownerRole,
    isSigned: signedOffBy !== null,
    hasDraft,
  };
}

/** The dictionary: every indicator that the product defines, and what this hospital has of it. */
export async function getDefinitions(actor: Actor, input: FrameInput): Promise<DefinitionListPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const definitions = await listIndicatorDefinitions(tx, input.today, actor.hospitalId);
      const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
      const standings = await listDefinitionStandings(tx, actor.hospitalId);
      const lines = standings.flatMap((standing) => {
        const definition = byCode.get(standing.code);
        return definition === undefined ? [] : [toLine(standing, definition)];
      });
      return { frame, lines };
    },
    { readOnly: true },
  );
}
