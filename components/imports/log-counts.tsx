import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import type { LogSampleDto } from "@/lib/contracts/api/import-uploads";
import { useWriting } from "./use-writing";

/** More kinds of activity than this are seldom activities. */
const MANY_ACTIVITIES = 100;

interface LogCountsProps {
  readonly log: LogSampleDto;
  /** The counts are those of an earlier choice; new ones are coming. */
  readonly isCounting: boolean;
}

/** What the chosen columns make of the log: cases, events, activities, and how its clock is read. */
export function LogCounts({ log, isCounting }: LogCountsProps) {
  const t = useTranslations("import-wizard.log");
  const { count } = useWriting();
  const figures = [
    ["cases", log.cases],
    ["events", log.events],
    ["activities", log.activities],
  ] as const;
  return (
    <section
      aria-label={t("counts")}
      aria-busy={isCounting}
      className={joinClasses(
        "flex flex-col gap-4 border-t-2 border-ink pt-3 transition-opacity",
        isCounting ? "opacity-50" : null,
      )}
    >
      <dl className="grid grid-cols-3 gap-4">
        {figures.map(([name, amount]) => (
          <div key={name}>
            <dt className="text-small text-muted">{t(name)}</dt>
            <dd className="font-serif text-title tabular-nums">{count(amount)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className="text-small text-muted">
        {isCounting
          ? t("counting")
          : t(log.isWhole ? "counted" : "countedPart", { events: count(log.events) })}
      </p>
      <Clock log={log} />
      <Commonest log={log} />
      <Doubts log={log} />
    </section>
  );
}

/** From when to when, and by which clock. */
function Clock({ log }: Pick<LogCountsProps, "log">) {
  const t = useTranslations("import-wizard.log");
  const { count, fullMoment } = useWriting();
  const { clock, firstMoment, lastMoment } = log;
  if (firstMoment === null || lastMoment === null) return null;
  const kinds = (["zoned", "belgian", "dayOnly"] as const).filter((kind) => clock[kind] > 0);
  return (
    <div className="text-small">
      <p>{t("span", { from: fullMoment(firstMoment), until: fullMoment(lastMoment) })}</p>
      {kinds.map((kind) => (
        <p key={kind} className="text-muted">
          {t(`clock.${kind}`, { count: count(clock[kind]) })}
        </p>
      ))}
    </div>
  );
}

function Commonest({ log: { commonest, activities } }: Pick<LogCountsProps, "log">) {
  const t = useTranslations("import-wizard.log");
  const { count } = useWriting();
  if (commonest.length === 0) return null;
  return (
    <div>
      <h4 className="text-small font-semibold">
        {t(commonest.length < activities ? "commonest" : "allActivities", {
          count: commonest.length,
        })}
      </h4>
      <ul className="mt-1.5 text-small">
        {commonest.map(({ name, events }) => (
          <li
            key={name}
            className="flex justify-between gap-4 border-b border-hairline py-1 last:border-b-0"
          >
            <span className="min-w-0 truncate">{name}</span>
            <span className="tabular-nums text-muted">{count(events)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Counts that make one doubt the choice, although the file can be read so. */
function Doubts({ log: { kind, cases, events, activities } }: Pick<LogCountsProps, "log">) {
  const t = useTranslations("import-wizard.log.doubt");
  const doubts = [
    events > 1 && cases === events ? t(kind === "fhir" ? "everyEncounter" : "everyEvent") : null,
    events > 1 && cases === 1 ? t("oneCase") : null,
    activities > MANY_ACTIVITIES ? t("manyActivities", { count: activities }) : null,
    events > 1 && activities === 1 ? t("oneActivity") : null,
  ].filter((doubt) => doubt !== null);
  return doubts.map((doubt) => (
    <p key={doubt} className="text-small font-medium text-warning">
      {doubt}
    </p>
  ));
}
