import type { CareProgramme, MomentWindow } from "./care-programme";
import { daysBetween } from "./fhir-dates";

/** An episode that an answer may belong to. */
export interface AnswerEpisode {
  readonly episodeKey: string;
  readonly pathway: string;
  readonly anchorDate: string;
}

/** The moment that an answer measures, and how far it lies from its target day. */
export interface ChosenMoment {
  readonly episode: AnswerEpisode;
  readonly moment: string;
  readonly distanceDays: number;
}

/** Windows of the instrument; a pathway that does not ask for it lends the windows of its moments. */
function windowsFor(
  windows: readonly MomentWindow[],
  instrumentId: string,
): readonly MomentWindow[] {
  const own = windows.filter((window) => window.instrumentId === instrumentId);
  return own.length > 0 ? own : windows;
}

/**
 * Tells before from after by the days between the answer and the anchor of the episode, never by a
 * title. Null when the day lies in no window.
 */
export function chooseMoment(
  answer: { readonly day: string; readonly instrumentId: string },
  episodes: readonly AnswerEpisode[],
  programme: CareProgramme,
): ChosenMoment | null {
  const { day, instrumentId } = answer;
  const fits = episodes.flatMap((episode) => {
    const windows = programme.windowsOf(episode.pathway);
    const offset = daysBetween(episode.anchorDate, day);
    const isAsked = windows.some((window) => window.instrumentId === instrumentId);
    return windowsFor(windows, instrumentId)
      .filter(({ fromDays, toDays }) => offset >= fromDays && offset <= toDays)
      .map(({ moment, targetDays }) => {
        return { episode, moment, distanceDays: Math.abs(offset - targetDays), isAsked };
      });
  });
  const [best] = fits.sort(
    (a, b) => Number(b.isAsked) - Number(a.isAsked) || a.distanceDays - b.distanceDays,
  );
  return best === undefined
    ? null
    : { episode: best.episode, moment: best.moment, distanceDays: best.distanceDays };
}
