import "server-only";
import { after } from "next/server";
import { closedPage, type ClosedReason } from "@/components/patient-form/small-pages";
import { AppError } from "@/lib/errors/app-error";
import { addressOf, RateLimiter } from "@/lib/http/rate-limit";
import { openBody } from "@/lib/http/read-body";
import { logger } from "@/lib/observability/logger";
import { publishWaitingForms } from "@/lib/services/patient-form/publish-waiting-forms";
import { act } from "./act";
import { readLook } from "./look";
import { show } from "./show";
import { readVisit, sendPage, type Visit } from "./visit";

type Context = { readonly params: Promise<{ readonly token: string }> };

const MAXIMUM_BYTES = 32 * 1024;
// A waiting room shares one address; a guesser of 130-bit tokens gets nowhere at this speed.
const VISITS_PER_MINUTE = 240;
const BIRTH_YEARS_PER_MINUTE = 20;
const limiter = new RateLimiter();

/** A form sent from a page of another site; browsers say so, and old ones say nothing. */
function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin" && site !== "none";
}

function refuse(
  request: Request,
  reason: ClosedReason,
  answer: { readonly status: number; readonly retryAfterSeconds?: number },
): Response {
  const nowhere: Visit = {
    request,
    token: "",
    now: new Date(),
    look: readLook(request),
    door: null,
    entrance: null,
  };
  return sendPage(nowhere, (words) => closedPage(words, reason, null), answer);
}

/** Runs an answer; a refusal or a fault becomes a kind page that tells nothing about the link. */
async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  const nowMs = Date.now();
  try {
    limiter.take(`visit ${addressOf(request)}`, VISITS_PER_MINUTE, nowMs);
    return await work();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "too-many-requests") {
      const retryAfterSeconds = thrown.retryAfterSeconds ?? 60;
      return refuse(request, "busy", { status: 429, retryAfterSeconds });
    }
    const status = thrown instanceof AppError ? 400 : 500;
    if (status === 500) logger().error({ err: thrown }, "patient form failed");
    return refuse(request, "failed", { status });
  }
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => show(await readVisit(request, (await params).token)));
}

/**
 * Nobody can forge a step: the address is a secret, and the pass is sent from our own pages only. The
 * check of the browser's own word comes on top.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    if (isForeign(request)) return refuse(request, "foreign", { status: 403 });
    const fields = new URLSearchParams(await new Response(openBody(request, MAXIMUM_BYTES)).text());
    if (fields.get("do") === "enter") {
      limiter.take(`year ${addressOf(request)}`, BIRTH_YEARS_PER_MINUTE, Date.now());
    }
    const visit = await readVisit(request, (await params).token);
    const answer = await act(visit, fields);
    const hospitalId = visit.door?.hospitalId;
    if (fields.get("do") === "send" && hospitalId !== undefined) {
      // The patient sees the receipt at once; the figures follow.
      after(() => publishWaitingForms(hospitalId));
    }
    return answer;
  });
}
