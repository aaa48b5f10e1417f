import type { Metadata } from "next";
import { AgendaList } from "@/components/review/agenda-list";
import { FreezeButton } from "@/components/review/freeze-button";
import { MeetingList } from "@/components/review/meeting-list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { ReviewAgendaPage } from "@/lib/contracts/steering/pages";
import { getWriter } from "../get-writer";
import { getAgenda } from "@/lib/services/review/get-agenda";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeChosenPeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { keptView, orNotFound, readPageInput } from "../page-input";
import { SteeringShell } from "../steering-shell";

interface ReviewsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("review.agenda") };
}

/** The agenda of the quarterly meeting, and the meetings before it. */
export default async function ReviewsPage({ searchParams }: ReviewsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("review.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getAgenda(actor, readPageInput(query)));
  const { frame, meetings, agenda } = page;
  const kept = { ...keptView(frame), period: null };
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <div className="flex flex-col gap-7">
        <MeetingNotice page={page} hospital={kept.hospital} writer={writer} />
        <PageHead
          eyebrow={frame.hospital.name}
          title={writer.text(frame.isYearly ? "review.titleOfYear" : "review.title", {
            period: writeChosenPeriod(frame.quarter, frame.isYearly),
          })}
        />
        <div className="grid gap-x-7 gap-y-9 lg:grid-cols-3">
          <section className="min-w-0 lg:col-span-2">
            <SectionHead title={writer.text("review.agenda")} />
            <AgendaList
              agenda={agenda}
              hrefOf={(code) => prepareHref(`/reviews/${frame.quarter}/${code}`, kept)}
              writer={writer}
            />
          </section>
          <section className="min-w-0">
            <SectionHead title={writer.text("review.meetings")} />
            <MeetingList
              meetings={meetings}
              hrefOf={(quarter) => prepareHref("/reviews", { ...kept, period: quarter })}
              writer={writer}
            />
          </section>
        </div>
      </div>
    </SteeringShell>
  );
}

interface MeetingNoticeProps {
  readonly page: ReviewAgendaPage;
  readonly hospital: number | null;
  readonly writer: Writer;
}

function MeetingNotice({ page, hospital, writer }: MeetingNoticeProps) {
  const { frame, meeting, mayFreeze } = page;
  const query = hospital === null ? "" : `?hospital=${hospital}`;
  const remark = meeting?.meetingOn
    ? writer.text("review.meetingOn", { date: writer.date(meeting.meetingOn, "day") })
    : writer.text("review.stillMoves");
  if (meeting?.frozenAt) {
    const moment = writer.date(meeting.frozenAt, "dayTime");
    return (
      <Notice tone="frozen" title={writer.text("review.frozenOn", { moment })}>
        {remark}
      </Notice>
    );
  }
  return (
    <Notice
      title={writer.text("review.open")}
      action={
        mayFreeze ? <FreezeButton path={`/api/v1/reviews/${frame.quarter}/freeze${query}`} /> : null
      }
    >
      {remark}
    </Notice>
  );
}
