import "server-only";
import { createHmac } from "node:crypto";
import { requireSetting } from "@/lib/config/require-setting";

/** Patient numbers become pseudonyms that only this installation can make again. */
export function pseudonymiser(hospitalId: number): (patientId: string) => string {
  const key = requireSetting("WAARDEKOMPAS_PSEUDONYM_KEY");
  return (patientId) =>
    createHmac("sha256", key).update(`${hospitalId}|${patientId}`).digest("base64url").slice(0, 27);
}
