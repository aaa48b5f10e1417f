import { z } from "zod";
import { defineOperation } from "./operation";

const sessionIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: "Name of a session; it opens nothing." });

export const sessionSchema = z
  .strictObject({
    id: sessionIdSchema,
    isCurrent: z.boolean(),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "Session", description: "Somewhere you are signed in." });

export type SessionDto = z.infer<typeof sessionSchema>;

/** Where the caller is signed in. */
export const listSessionsOperation = defineOperation({
  id: "listSessions",
  method: "GET",
  path: "/api/v1/sessions",
  tag: "sessions",
  access: "session.manage",
  output: z.strictObject({ sessions: z.array(sessionSchema) }),
});

/** Signs the caller out everywhere, here included. */
export const revokeSessionsOperation = defineOperation({
  id: "revokeSessions",
  method: "DELETE",
  path: "/api/v1/sessions",
  tag: "sessions",
  access: "session.manage",
  output: z.strictObject({ revoked: z.int() }),
});

/** Signs the caller out in one place. A session of someone else answers 404. */
export const revokeSessionOperation = defineOperation({
  id: "revokeSession",
  method: "DELETE",
  path: "/api/v1/sessions/{id}",
  tag: "sessions",
  access: "session.manage",
  params: z.strictObject({ id: z.string().max(128) }),
  output: z.undefined(),
  outputKind: "none",
  status: 204,
});
