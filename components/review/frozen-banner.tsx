import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface FrozenBannerProps {
  /** Null while the quarter is open. */
  readonly frozenAt: string | null;
  readonly frozenBy: string | null;
  readonly restatementCount: number;
  readonly meetingOn: string | null;
  /** "2 van 5 zorgpaden" with the links to the neighbours. */
  readonly place: {
    readonly index: number;
    readonly count: number;
    readonly previousHref: string | null;
    readonly nextHref: string | null;
  };
  readonly action: ReactNode;
  readonly writer: Writer;
}

/** Whether these figures can still move, and where in the meeting we are. */
export function FrozenBanner(props: FrozenBannerProps) {
  const { frozenAt, frozenBy, restatementCount, meetingOn, place, action, writer } = props;
  const title = frozenAt
    ? writer.text("review.frozenOn", { moment: writer.date(frozenAt, "dayTime") })
    : writer.text("review.open");
  const remark = frozenAt
    ? writer.text("review.restated", { count: restatementCount })
    : meetingOn
      ? writer.text("review.meetingOn", { date: writer.date(meetingOn, "day") })
      : writer.text("review.stillMoves");
  return (
    <Notice
      tone={frozenAt ? "frozen" : "note"}
      title={title}
      action={
        <nav
          aria-label={writer.text("review.agenda")}
          className="flex flex-wrap items-center gap-x-4 gap-y-1"
        >
          {action}
          <span>{writer.text("review.place", { index: place.index, count: place.count })}</span>
          <Neighbour href={place.previousHref} label={writer.text("review.previous")} sign="◀" />
          <Neighbour href={place.nextHref} label={writer.text("review.next")} sign="▶" />
        </nav>
      }
    >
      {remark}
      {frozenAt && frozenBy ? ` · ${frozenBy}` : null}
    </Notice>
  );
}

interface NeighbourProps {
  readonly href: string | null;
  readonly label: string;
  readonly sign: string;
}

function Neighbour({ href, label, sign }: NeighbourProps) {
  if (href === null) {
    return (
      <span aria-hidden="true" className="opacity-40">
        {sign}
      </span>
    );
  }
  return (
    <Link href={href} aria-label={label} className="grid size-7 place-items-center">
      <span aria-hidden="true">{sign}</span>
    </Link>
  );
}
