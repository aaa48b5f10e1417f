import type { ReviewRecord } from "@/lib/contracts/steering/review-meeting";
import { Link } from "@/lib/i18n/navigation";
import { writeQuarter } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";

interface MeetingListProps {
  readonly meetings: readonly ReviewRecord[];
  readonly hrefOf: (quarter: string) => string;
  readonly writer: Writer;
}

/** Meetings that were held or are planned, newest first. */
export function MeetingList({ meetings, hrefOf, writer }: MeetingListProps) {
  if (meetings.length === 0) {
    return <p className="py-3 text-body text-muted">{writer.text("review.noMeetings")}</p>;
  }
  return (
    <ul>
      {meetings.map(({ quarter, status, meetingOn }) => (
        <li
          key={quarter}
          className="flex items-baseline justify-between gap-4 border-b border-hairline py-2.5 text-small"
        >
          <Link href={hrefOf(quarter)} className="font-semibold hover:underline">
            {writeQuarter(quarter)}
          </Link>
          <span className="text-muted">
            {meetingOn ? `${writer.date(meetingOn, "day")} · ` : null}
            {writer.text(`review.state.${status}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
