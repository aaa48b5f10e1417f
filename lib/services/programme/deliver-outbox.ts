import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import { readEnvironment } from "@/lib/config/environment";
import { requireSetting } from "@/lib/config/require-setting";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { logger } from "@/lib/observability/logger";
import { listWaitingMails, updateInvitationStatus } from "@/lib/repositories/programme/invitations";
import { programmeScope } from "./load-plan";
import { readMail, removeFromOutbox } from "./outbox";

/** How the mails of the outbox fared. */
export interface DeliveryReport {
  /** False without a mail server: the mails stay in the folder for the hospital's own system. */
  readonly hasMailServer: boolean;
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
}

/** Whether mails leave by themselves. */
export function hasMailServer(): boolean {
  return readEnvironment().SMTP_URL !== undefined;
}

/** The one address of a mail that we wrote ourselves. */
function addressOf(mail: Buffer): string | null {
  return /^To: (?:<)?([^\s<>,]+@[^\s<>,]+?)>?\r?$/m.exec(mail.toString("latin1"))?.[1] ?? null;
}

type Outcome = { readonly status: "sent" | "failed"; readonly failure: string | null };

async function handOn(transport: Transporter, mail: Buffer | null, from: string): Promise<Outcome> {
  const to = mail === null ? null : addressOf(mail);
  if (mail === null || to === null) return { status: "failed", failure: "message-missing" };
  try {
    await transport.sendMail({ envelope: { from, to: [to] }, raw: mail });
    return { status: "sent", failure: null };
  } catch (cause) {
    // Never the server's text: it may repeat the address.
    const code = (cause as { responseCode?: number; code?: string }).responseCode ?? null;
    logger().warn({ responseCode: code }, "a mail was not taken by the mail server");
    return { status: "failed", failure: code === null ? "mail-server" : `mail-server-${code}` };
  }
}

/**
 * Hands the waiting mails to the hospital's mail server, each once; what the server refuses stays in
 * the outbox and is tried again by the next run. Without SMTP_URL nothing leaves.
 */
export async function deliverOutbox(hospitalId: number): Promise<DeliveryReport> {
  const scope = programmeScope(hospitalId);
  const waiting = await withScopedConnection(scope, (client) =>
    listWaitingMails(client, hospitalId),
  );
  const { SMTP_URL: server } = readEnvironment();
  if (server === undefined) {
    return { hasMailServer: false, sent: 0, failed: 0, waiting: waiting.length };
  }
  const from = requireSetting("MAIL_FROM");
  const transport = nodemailer.createTransport(server);
  let sent = 0;
  for (const id of waiting) {
    const { status, failure } = await handOn(transport, await readMail(hospitalId, id), from);
    await withScopedConnection(scope, (client) =>
      updateInvitationStatus(client, { hospitalId, id }, status, failure),
    );
    if (status === "sent") await removeFromOutbox(hospitalId, id);
    sent += status === "sent" ? 1 : 0;
  }
  transport.close();
  const failed = waiting.length - sent;
  return { hasMailServer: true, sent, failed, waiting: failed };
}
