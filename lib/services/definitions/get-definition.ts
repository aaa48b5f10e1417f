import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { DefinitionPage } from "@/lib/contracts/steering/definitions";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  listDefinitionComments,
  listDefinitionStandings,
  listDefinitionTargets,
} from "@/lib/repositories/definitions";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { findValidVersion, listVersions } from "./list-versions";

/** One definition with all its versions, its conversation, and what the reader may do with it. */
export async function getDefinition(
  actor: Actor,
  code: string,
  input: FrameInput,
): Promise<DefinitionPage> {
  const { hospitalId, role, accountId } = actor;
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      const definitions = await listIndicatorDefinitions(tx, input.today, hospitalId);
      const definition = definitions.find((known) => known.code === code);
      const standings = await listDefinitionStandings(tx, hospitalId);
      const standing = standings.find((known) => known.code === code);
      if (definition === undefined || standing === undefined) throw new AppError("not-found");
      const versions = await listVersions(tx, { hospitalId, code });
      return {
        frame,
        today: input.today,
        definition,
        facts: standing,
        versions,
        comments: await listDefinitionComments(tx, hospitalId, code),
        targets: await listDefinitionTargets(tx, hospitalId, code),
        validKey: findValidVersion(versions, input.today).key,
        may: {
          propose: can(role, "definition.propose"),
          sign: can(role, "definition.approve"),
          setTarget: can(role, "target.manage"),
        },
        accountId,
      };
    },
    { readOnly: true },
  );
}
