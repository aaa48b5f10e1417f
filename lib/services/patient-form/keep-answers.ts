import "server-only";
import { buildScope } from "@/lib/access/scope";
import type { PatientLanguage, Respondent, RespondentReason } from "@/lib/contracts/patient-form";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { findInstrument, type InstrumentItem } from "@/lib/engine/instruments/index";
import { AppError } from "@/lib/errors/app-error";
import {
  markHelpShown,
  updateAnswer,
  updateComment,
  updateLanguage,
  updateRespondent,
} from "@/lib/repositories/patient-form/forms";
import type { Entrance } from "./entrance";
import { asksForHelp } from "./help-rules";

const inside = <T>(entrance: Entrance, work: (client: ScopedClient) => Promise<T>) =>
  withScopedConnection(buildScope({ hospitalIds: [entrance.hospitalId] }), work);

/** One answer; `code` null means skipped on purpose. */
export interface GivenAnswer {
  readonly instrumentId: string;
  readonly itemKey: string;
  readonly code: number | null;
}

function isAnswer(item: InstrumentItem, code: number): boolean {
  if (code === item.notApplicableCode) return true;
  if (item.codes !== undefined) return item.codes.includes(code);
  return Number.isInteger(code) && code >= item.minimum && code <= item.maximum;
}

function refuseImpossible({ instrumentId, itemKey, code }: GivenAnswer): void {
  const item = findInstrument(instrumentId)?.items.find(({ key }) => key === itemKey);
  const isPossible = item !== undefined && (code === null || isAnswer(item, code));
  if (!isPossible) throw new AppError("invalid-input");
}

/** Keeps one answer of an unsubmitted form. True when the form has to show whom to call. */
export async function keepAnswer(entrance: Entrance, answer: GivenAnswer): Promise<boolean> {
  refuseImpossible(answer);
  const needsHelp = asksForHelp(answer.instrumentId, answer.itemKey, answer.code);
  await inside(entrance, async (client) => {
    await updateAnswer(client, entrance, answer);
    if (needsHelp) await markHelpShown(client, entrance);
  });
  return needsHelp;
}

/** Keeps who fills in, and why somebody helps. */
export async function keepRespondent(
  entrance: Entrance,
  given: { readonly respondent: Respondent; readonly reason: RespondentReason | null },
): Promise<void> {
  await inside(entrance, (client) => updateRespondent(client, entrance, given));
}

/** Keeps the language in which the patient reads. */
export async function keepLanguage(entrance: Entrance, language: PatientLanguage): Promise<void> {
  await inside(entrance, (client) => updateLanguage(client, entrance, language));
}

/** Keeps what the patient wrote in own words; empty takes it away. */
export async function keepComment(entrance: Entrance, text: string): Promise<void> {
  const comment = text.replaceAll("\u0000", "").trim().slice(0, 2000);
  await inside(entrance, (client) => updateComment(client, entrance, comment || null));
}
