import type { IndicatorDefinition, IndicatorFamily, IndicatorFile } from "./reference-schemas";

type Language = "nl" | "fr" | "en";
type Words = Readonly<Record<string, string>>;

/** What a member of a family is about: the parts of its code, its words and its score. */
interface Member {
  readonly codeParts: readonly string[];
  readonly words: (language: Language) => Words;
  readonly score?: IndicatorFile["scores"][number];
}

function fillIn(text: string, words: Words): string {
  const filled = text.replace(/\{(\w+)\}/g, (placeholder, key: string) => {
    const word = words[key];
    if (word === undefined) throw new Error(`No word for ${placeholder} in "${text}".`);
    return word;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function subjectsOf(file: IndicatorFile, family: IndicatorFamily): readonly Member[] {
  switch (family.per) {
    case "moment":
      return [{ codeParts: [], words: () => ({}) }];
    case "profile":
      return file.profiles.map((profile) => ({
        codeParts: [profile.instrumentId],
        words: (language) => ({ instrument: profile.names[language] }),
      }));
    case "score":
    case "threshold":
      return file.scores
        .filter((score) => family.per === "score" || score.hasMic)
        .map((score) => ({
          codeParts: [score.instrumentId, score.scoreKey],
          words: (language) => ({ score: score.names[language], scoreShort: score.short }),
          score,
        }));
  }
}

/** A family without a score of its own must say itself what it is measured in. */
const NO_SCORE = { unit: "points", direction: "neutral", decimals: 1 } as const;

function scaleOf(family: IndicatorFamily, score: Member["score"]) {
  const { unit, direction, decimals } = score ?? NO_SCORE;
  if (score === undefined && (family.unit === "score" || family.direction === "score")) {
    throw new Error(`${family.prefix} needs a score.`);
  }
  return {
    unit: family.unit === "score" ? unit : family.unit,
    direction: family.direction === "score" ? direction : family.direction,
    decimals: family.decimals ?? decimals,
  };
}

/** Parts that a definition may leave out. */
function fillInOptional(source: IndicatorFamily["texts"][Language], words: Words) {
  const { inclusion, exclusion, calculation } = source;
  return {
    ...(inclusion === undefined ? {} : { inclusion: fillIn(inclusion, words) }),
    ...(exclusion === undefined ? {} : { exclusion: fillIn(exclusion, words) }),
    ...(calculation === undefined ? {} : { calculation: fillIn(calculation, words) }),
  };
}

function textsOf(family: IndicatorFamily, wordsIn: (language: Language) => Words) {
  const inLanguage = (language: Language) => {
    const words = wordsIn(language);
    const source = family.texts[language];
    return {
      name: fillIn(source.name, words),
      short: fillIn(source.short, words),
      numerator: fillIn(source.numerator, words),
      denominator: fillIn(source.denominator, words),
      ...fillInOptional(source, words),
    };
  };
  return { nl: inLanguage("nl"), fr: inLanguage("fr"), en: inLanguage("en") };
}

function expandFamily(file: IndicatorFile, family: IndicatorFamily): IndicatorDefinition[] {
  const { prefix, per: _per, moments, ...shared } = family;
  return subjectsOf(file, family).flatMap((member) =>
    moments.map((moment) => {
      const spoken = file.moments[moment];
      if (spoken === undefined) throw new Error(`${prefix} names the unknown moment ${moment}.`);
      return {
        ...shared,
        ...scaleOf(family, member.score),
        code: [prefix, ...member.codeParts, moment].join("."),
        texts: textsOf(family, (language) => ({
          ...member.words(language),
          moment: spoken[language],
        })),
      };
    }),
  );
}

/** Every definition of the file: the single ones, and the families for each score and moment. */
export function expandIndicators(file: IndicatorFile): IndicatorDefinition[] {
  return [...file.definitions, ...file.families.flatMap((family) => expandFamily(file, family))];
}
