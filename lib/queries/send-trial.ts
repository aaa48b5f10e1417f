/** A call that a reader of the documentation tries. */
export interface Trial {
  readonly method: string;
  readonly path: string;
  /** JSON text, sent as typed. */
  readonly body: string | null;
}

/** What came back, refusals included: they are part of what the reader wants to see. */
export interface TrialOutcome {
  readonly status: number;
  readonly text: string;
}

const MAXIMUM_SHOWN = 20_000;

function writeNicely(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Sends a trial call; null when nothing came back. */
export async function sendTrial(trial: Trial): Promise<TrialOutcome | null> {
  const { method, path, body } = trial;
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      ...(body !== null && { body, headers: { "content-type": "application/json" } }),
    });
    const text = writeNicely(await response.text());
    return { status: response.status, text: text.slice(0, MAXIMUM_SHOWN) };
  } catch {
    return null;
  }
}
