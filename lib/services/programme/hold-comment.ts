import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { insertComment } from "@/lib/repositories/programme/comments";

/** What a patient wrote, and where it belongs. */
export interface WrittenComment {
  readonly hospitalId: number;
  readonly episodeKey: string;
  readonly moment: string;
  readonly language: string;
  /** As written, at most 2,000 characters. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string;
}

/**
 * Keeps what a patient wrote until a person has read it; nothing of it is shown as a result before.
 * A second text for the same episode and moment replaces the first while nobody has judged it.
 * Answers false when the text is empty, the episode is not there or the first was judged already.
 */
export async function holdComment(client: ScopedClient, comment: WrittenComment): Promise<boolean> {
  const text = comment.text.trim().slice(0, 2000);
  return text === "" ? false : insertComment(client, { ...comment, text });
}
