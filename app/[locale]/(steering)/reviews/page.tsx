import type { Metadata } from "next";
import { AgendaList } from "@/components/review/agenda-list";
import { FreezeButton } from "@/components/review/freeze-button";
import { MeetingList } from "@/components/review/meeting-list";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getWriter } from "@/lib/i18n/get-writer";
import { getAgenda } from "@/lib/services/review/get-agenda";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writeQuarter } from "@/lib/view-models/prepare-period";
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
  const { frame, meeting, meetings, agenda, mayFreeze } = page;
  const kept = { ...keptView(frame), period: null };
  const hospital = kept.hospital === null ? "" : `?hospital=${kept.hospital}`;
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer}>
      <div className="flex flex-col gap-7">
        <Notice
          tone={meeting?.frozenAt ? "frozen" : "note"}
          title={
            meeting?.frozenAt
              ? writer.text("review.frozenOn", {
                  moment: writer.date(meeting.frozenAt, "dayTime"),
                })
              : writer.text("review.open")
          }
          action={
            mayFreeze && !meeting?.frozenAt ? (
              <FreezeButton path={`/api/v1/reviews/${frame.quarter}/freeze${hospital}`} />
            ) : null
          }
        >
          {meeting?.meetingOn
            ? writer.text("review.meetingOn", { date: writer.date(meeting.meetingOn, "day") })
            : writer.text("review.stillMoves")}
        </Notice>
        <PageHead
          eyebrow={frame.hospital.name}
          title={writer.text("review.eyebrow", { quarter: writeQuarter(frame.quarter) })}
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
