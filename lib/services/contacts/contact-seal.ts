import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { requireSetting } from "@/lib/config/require-setting";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose and one hospital, made of the secret that the state folder keeps. */
function keyFor(hospitalId: number, purpose: string): Buffer {
  const secret = requireSetting("WAARDEKOMPAS_PSEUDONYM_KEY");
  return Buffer.from(hkdfSync("sha256", secret, `hospital-${hospitalId}`, purpose, 32));
}

/**
 * Makes the function that encrypts what identifies a patient (AES-256-GCM), bound to the contact's
 * key. The same text of the same patient gives the same seal, so that a repeated delivery changes
 * nothing; two patients with one address cannot be told from their seals.
 */
export function contactSealer(hospitalId: number): (contactKey: string, text: string) => string {
  const key = keyFor(hospitalId, "contact");
  const nonceKey = keyFor(hospitalId, "contact-nonce");
  return (contactKey, text) => {
    const digest = createHmac("sha256", nonceKey).update(`${contactKey}\n${text}`).digest();
    const nonce = digest.subarray(0, NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    cipher.setAAD(Buffer.from(contactKey));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  };
}

/** Opens a seal. Throws when it was changed, belongs to another patient or was made with another key. */
export function openContact(hospitalId: number, contactKey: string, seal: string): string {
  const bytes = Buffer.from(seal, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", keyFor(hospitalId, "contact"), nonce);
  decipher.setAAD(Buffer.from(contactKey));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}
