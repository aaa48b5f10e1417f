import type { ExperiencePart, ExperienceQuestion } from "@/lib/contracts/steering/experience";
import type { NotComputableReason, Result } from "@/lib/engine/shared/result";
import type { TrustPanelModel } from "../charts/trust-panel-model";
import { writeFreshness, writeSources } from "../prepare-heading";
import type { Writer } from "../writer";
import { writeMoment, writeMonths } from "./write-moment";

/** A figure about experience in words, or why there is none. */
export interface WrittenExperience {
  readonly figure: string | null;
  readonly reason: NotComputableReason | null;
  readonly interval: string | null;
  readonly basis: string | null;
  /** Says that it rests on few answers; null when it does not. */
  readonly note: string | null;
  readonly isFew: boolean;
}

interface Parts {
  readonly figure: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

function write<T>(
  result: Result<T>,
  partsOf: (figure: T) => Parts,
  writer: Writer,
): WrittenExperience {
  if (result.status !== "computed") {
    const { reason } = result;
    return { figure: null, reason, interval: null, basis: null, note: null, isFew: false };
  }
  const { figure, lower, upper } = partsOf(result.value);
  const isFew = result.warnings.includes("few-answers");
  return {
    figure,
    reason: null,
    interval:
      lower === null || upper === null
        ? null
        : writer.text("indicators.interval", { lower, upper }),
    basis: writer.text("indicators.count", { count: writer.figure(result.denominator, "count") }),
    note: isFew ? writer.text("experience.few") : null,
    isFew,
  };
}

/**
 * The share of the best answer to a question, with interval and n.
 *
 * @param question counts of one question, small ones already hidden.
 * @param writer of the reader's language.
 * @returns the words; a figure of 10 to 29 answers has a note, one that is hidden a reason.
 * Source: outcomes report 4.3 and 4.4 (Wilson interval, n rules).
 * Example: 30 of 40 reads "75%" with "n 40".
 */
export function writeTopShare({ top }: ExperienceQuestion, writer: Writer): WrittenExperience {
  const share = (rate: number) => writer.figure(rate, "ratio-whole");
  return write(
    top,
    ({ rate, lower, upper }) => ({
      figure: share(rate),
      lower: share(lower),
      upper: share(upper),
    }),
    writer,
  );
}

function writeRecommendation(part: ExperiencePart, writer: Writer): WrittenExperience {
  const whole = (points: number) => writer.signed(Math.round(points), "count");
  return write(
    part.recommendation,
    ({ points, parts }) => ({
      figure: whole(points),
      lower: parts === null ? null : whole(parts.lower),
      upper: parts === null ? null : whole(parts.upper),
    }),
    writer,
  );
}

/** A figure that stands large, with its name. */
export interface ExperienceHeadline {
  readonly key: string;
  readonly name: string;
  readonly written: WrittenExperience;
}

/**
 * The three figures that say most: who would recommend, who gives 9 or 10, the net promoter score.
 *
 * @param part what patients of a pathway answered.
 * @param writer of the reader's language.
 * @returns the figures in that order; a question that was not asked is left out.
 * Source: outcomes report 4.2 and 4.3.
 * Example: with a PREM and an NPS there are three.
 */
export function listExperienceHeadlines(
  part: ExperiencePart,
  writer: Writer,
): readonly ExperienceHeadline[] {
  const questions = part.dimensions.flatMap((dimension) => dimension.questions);
  const shares = ["recommend", "overall"].flatMap((key) => {
    const question = questions.find((known) => known.key === key);
    if (!question) return [];
    const name = writer.text(`experience.headline.${key}`);
    return [{ key, name, written: writeTopShare(question, writer) }];
  });
  const name = writer.text("experience.headline.nps");
  return [...shares, { key: "nps", name, written: writeRecommendation(part, writer) }];
}

/**
 * What a reader may ask about the figures of experience: how they are made, from whom, how fresh.
 *
 * @param part what patients of a pathway answered.
 * @param writer of the reader's language.
 * @returns the texts of the trust panel.
 * Source: requirement D.0 (vertrouwenspaneel).
 * Example: the definition is that of "would recommend", version 1.
 */
export function prepareExperienceTrust(part: ExperiencePart, writer: Writer): TrustPanelModel {
  const { definition, sources, moment, period } = part;
  const { method } = part.recommendation;
  return {
    name: writer.text("experience.title"),
    definition: writer.text("experience.explain"),
    numerator: definition.numerator ? writer.localised(definition.numerator) : null,
    denominator: definition.denominator ? writer.localised(definition.denominator) : null,
    inclusion: writer.text("experience.inclusion", {
      months: writeMonths(period, writer),
      moment: writeMoment(moment, writer),
    }),
    exclusion: writer.text("experience.exclusion"),
    version: writer.text("trust.version", {
      version: definition.version,
      date: writer.date(definition.validFrom, "dayNumeric"),
      source: definition.source,
    }),
    method: [
      writer.text("experience.method"),
      `${method.id} ${method.version}`,
      method.source,
    ].join(". "),
    sources: sources.map((stamp) =>
      writer.text("trust.delivery", {
        name: writeSources([stamp], writer),
        batch: stamp.batchId,
        date: writer.date(stamp.publishedAt, "dayTime"),
      }),
    ),
    lastDelivery: writeFreshness(sources, writer),
    completeness: null,
    knownIssues: [],
    caseMix: writer.text("experience.caseMix"),
    audience: writer.text("trust.audience.prem", { minimum: definition.minimumCount }),
    signedOffBy: definition.signedOffBy,
    definitionHref: `/definitions/${definition.code}`,
  };
}
