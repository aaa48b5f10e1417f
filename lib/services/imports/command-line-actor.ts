import "server-only";
import type { Actor } from "@/lib/access/actor";
import { buildScope } from "@/lib/access/scope";

/**
 * Who the command line acts for: the owner of the machine, who could read the database itself. The
 * scope holds the one hospital that was named; 0 where the delivery makes its own network.
 */
export function commandLineActor(hospitalId: number | null): Actor {
  return {
    accountId: null,
    displayName: "command line",
    role: "data-analyst",
    scope: buildScope({ hospitalIds: hospitalId === null ? [] : [hospitalId] }),
    hospitalId: hospitalId ?? 0,
  };
}
