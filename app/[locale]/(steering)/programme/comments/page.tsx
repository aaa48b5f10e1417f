import type { Metadata } from "next";
import { CommentList } from "@/components/programme/comment-list";
import { NothingHappenedState } from "@/components/ui/nothing-happened-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { getComments } from "@/lib/services/programme/comments";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { getWriter } from "../../get-writer";
import { keptView, readParameter } from "../../page-input";
import { loadFrameOf } from "../load-frame-of";
import { ProgrammeShell } from "../programme-shell";

interface CommentsPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

const STATUSES = ["held", "released", "rejected"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.head.comments") };
}

/** What patients wrote, held until a person has read it. */
export default async function CommentsPage({ searchParams }: CommentsPageProps) {
  const query = await searchParams;
  const actor = await requireActor("comment.release", query);
  const writer = await getWriter();
  const frame = await loadFrameOf(actor);
  const status = STATUSES.find((one) => one === readParameter(query, "status")) ?? "held";
  const comments = await getComments(actor, status);
  const view = { ...keptView(frame), period: null };
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="comments">
      <div className="flex flex-col gap-4 pt-4">
        <Notice title={writer.text("programme.comments.howTitle")}>
          {writer.text("programme.comments.how")}
        </Notice>
        <div>
          <Segmented
            label={writer.text("programme.status.label")}
            selected={status}
            options={STATUSES.map((one) => ({
              key: one,
              label: writer.text(`programme.comments.status.${one}`),
              href: prepareHref("/programme/comments", view, { status: one }),
            }))}
          />
        </div>
        {comments.length === 0 ? (
          <NothingHappenedState isGoodNews={false} />
        ) : (
          <CommentList
            comments={comments}
            query={view.hospital === null ? "" : `?hospital=${view.hospital}`}
            nameOf={(code) =>
              writer.localised(
                frame.pathways.find((one) => one.code === code)?.name ?? {
                  nl: code,
                  fr: code,
                  en: code,
                },
              )
            }
            writer={writer}
          />
        )}
      </div>
    </ProgrammeShell>
  );
}
