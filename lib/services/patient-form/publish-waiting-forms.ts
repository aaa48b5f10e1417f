import "server-only";
import { buildScope } from "@/lib/access/scope";
import { ImportFault } from "@/lib/contracts/import/fault";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { logger } from "@/lib/observability/logger";
import {
  listWaitingForms,
  markPublished,
  type WaitingForm,
} from "@/lib/repositories/patient-form/forms";
import {
  publishAnswersWithin,
  type SubmittedAnswers,
} from "@/lib/services/imports/publish-answers";
import { holdComment } from "@/lib/services/programme/hold-comment";

function toSubmitted(form: WaitingForm): readonly SubmittedAnswers[] {
  const { formId, episodeKey, moment, submittedOn, respondent, language } = form;
  return Object.entries(form.answers)
    .filter(([, answers]) => Object.values(answers).some((code) => code !== null))
    .map(([instrumentId, answers]) => ({
      responseKey: `form:${formId}:${instrumentId}`,
      episodeKey,
      instrumentId,
      moment,
      answeredOn: submittedOn,
      mode: "web",
      respondent,
      language,
      answers,
      packVersion: form.packVersions[instrumentId] ?? null,
    }));
}

/** Responses, comment and the emptied form: together or not at all. */
async function publishForm(hospitalId: number, form: WaitingForm): Promise<void> {
  const answers = toSubmitted(form);
  const by = {
    accountId: null,
    displayName: "patient form",
    role: "data-analyst",
    hospitalId,
  } as const;
  const { formId, episodeKey, moment, language, comment, submittedOn: receivedOn } = form;
  await withScopedConnection(buildScope({ hospitalIds: [hospitalId] }), async (client) => {
    if (answers.length > 0) {
      await publishAnswersWithin(client, { by, source: "patient-form", answers });
    }
    if (comment !== null) {
      await holdComment(client, {
        hospitalId,
        episodeKey,
        moment,
        language,
        text: comment,
        receivedOn,
      });
    }
    await markPublished(client, { hospitalId, formId });
  });
}

/** Whether the next form can be tried; any other refusal leaves its form as it is, with its answers. */
function canGoOn(thrown: unknown, formId: string): boolean {
  if (!(thrown instanceof ImportFault)) throw thrown;
  if (thrown.code === "import-running") return false;
  logger().error({ formId, code: thrown.code }, "answers of a patient form were refused");
  return true;
}

/**
 * Turns submitted forms into responses, scores and figures, through the same door as a delivery. Safe
 * to repeat: the response of a form has a fixed key, and the same content changes nothing. While
 * another delivery is being published the forms wait for the end of that one.
 */
export async function publishWaitingForms(hospitalId: number): Promise<void> {
  const waiting = await withScopedConnection(
    buildScope({ hospitalIds: [hospitalId] }),
    (client) => listWaitingForms(client, hospitalId),
    { readOnly: true },
  );
  for (const form of waiting) {
    try {
      await publishForm(hospitalId, form);
    } catch (thrown) {
      if (!canGoOn(thrown, form.formId)) return;
    }
  }
}
