import { SectionHead } from "@/components/ui/section-head";
import type { DefinitionComment } from "@/lib/contracts/steering/definitions";
import type { Writer } from "@/lib/view-models/writer";
import { CommentForm } from "./comment-form";

interface CommentThreadProps {
  readonly comments: readonly DefinitionComment[];
  readonly path: `/api/v1/definitions/${string}`;
  readonly query: string;
  readonly mayComment: boolean;
  readonly writer: Writer;
}

/** The conversation about a definition, oldest first. */
export function CommentThread(props: CommentThreadProps) {
  const { comments, path, query, mayComment, writer } = props;
  return (
    <section className="min-w-0">
      <SectionHead title={writer.text("definitions.comments", { count: comments.length })} />
      {comments.length === 0 ? (
        <p className="mt-2 text-small text-muted">{writer.text("definitions.noComments")}</p>
      ) : (
        <ol className="mt-2">
          {comments.map(({ id, text, author, role, createdAt }) => (
            <li key={id} className="border-t border-hairline py-2.5 text-small">
              <p className="text-muted">
                {author}, {writer.text(`roles.${role}`)} · {writer.date(createdAt, "dayTime")}
              </p>
              <p className="mt-0.5 text-body whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {mayComment ? <CommentForm path={path} query={query} /> : null}
    </section>
  );
}
