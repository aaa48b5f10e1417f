import "server-only";
import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/errors/app-error";

/** Whose sessions a call is about. An actor without account (the command line) has none. */
export function ownerOf(call: { readonly actor: Actor; readonly sessionHash: string }) {
  const { accountId } = call.actor;
  if (accountId === null) throw new AppError("not-found");
  return { accountId, sessionHash: call.sessionHash };
}
