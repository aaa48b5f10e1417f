/** A text of an invented patient, and with which answered episode it goes (newest is 0). */
interface ExampleComment {
  readonly pathway: string;
  readonly moment: string;
  readonly place: number;
  readonly language: "nl" | "fr" | "de" | "en";
  readonly text: string;
}

const hipKnee = (place: number, text: string, language: ExampleComment["language"] = "nl") =>
  ({ pathway: "hip-knee", moment: "3m", place, language, text }) satisfies ExampleComment;

/** Some name people or numbers, so that the screening has something to find. */
export const COMMENTS: readonly ExampleComment[] = [
  hipKnee(3, "De trap gaat weer zonder leuning. Alleen lang stilstaan doet nog pijn."),
  hipKnee(11, "Dokter Peeters nam echt de tijd voor mij. De kamer was 's nachts wel lawaaierig."),
  hipKnee(19, "Ik wist na mijn ontslag niet wie ik mocht bellen. Dat mag duidelijker."),
  hipKnee(28, "Els van de afdeling was heel vriendelijk. Mijn man Jozef kon me altijd bezoeken."),
  hipKnee(37, "Bel mij gerust terug op 0470 12 34 56 als u meer wilt weten."),
  hipKnee(45, "La kinésithérapie a commencé trop tard, mais l’équipe était formidable.", "fr"),
  hipKnee(60, "Alles is goed uitgelegd voor de operatie. Dank u."),
  {
    pathway: "breast",
    moment: "3m",
    place: 4,
    language: "nl",
    text: "De borstverpleegkundige was mijn houvast. Wachten op de uitslag duurde lang.",
  },
  {
    pathway: "breast",
    moment: "3m",
    place: 15,
    language: "fr",
    text: "Madame Dubois m’a tout expliqué calmement.",
  },
  {
    pathway: "mother-child",
    moment: "3m",
    place: 6,
    language: "nl",
    text: "Ik had graag meer hulp gehad bij de borstvoeding.",
  },
];
