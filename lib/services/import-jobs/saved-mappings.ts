import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { SavedMappingDto } from "@/lib/contracts/api/import-batches";
import type { ImportProfileId } from "@/lib/contracts/import/registry";
import { withScope } from "@/lib/db/with-scope";
import { listSavedMappings, upsertSavedMapping } from "@/lib/repositories/import-history";

const storedSchema = z.object({
  mapping: z.record(z.string(), z.string()),
  ignoredColumns: z.array(z.string()),
});

/** Mappings that the hospital in hand saved for a profile. */
export async function getSavedMappings(
  actor: Actor,
  profile: ImportProfileId,
): Promise<SavedMappingDto[]> {
  const rows = await withScope(
    actor.scope,
    (tx) => listSavedMappings(tx, actor.hospitalId, profile),
    { readOnly: true },
  );
  return rows.flatMap(({ name, mapping }) => {
    const stored = storedSchema.safeParse(mapping);
    return stored.success ? [{ name, profile, ...stored.data }] : [];
  });
}

export async function saveMapping(actor: Actor, saved: SavedMappingDto): Promise<SavedMappingDto> {
  const { name, profile, mapping, ignoredColumns } = saved;
  await withScope(actor.scope, (tx) =>
    upsertSavedMapping(tx, actor.hospitalId, {
      name,
      profile,
      mapping: { mapping, ignoredColumns },
    }),
  );
  return saved;
}
