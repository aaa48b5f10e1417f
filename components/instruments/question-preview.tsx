import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonClasses } from "@/components/ui/button-classes";
import { Link } from "@/lib/i18n/navigation";
import type { PreviewedQuestion } from "@/lib/view-models/instruments/prepare-preview";
import type { Writer } from "@/lib/view-models/writer";

interface QuestionPreviewProps {
  readonly question: PreviewedQuestion;
  readonly title: string | null;
  readonly attribution: string | null;
  readonly language: string;
  readonly position: number;
  readonly count: number;
  readonly hrefOf: (position: number) => string;
  readonly writer: Writer;
}

/** A page of the patient form: one question, large, with its answers. Nothing can be answered here. */
export function QuestionPreview(props: QuestionPreviewProps) {
  const { question, title, attribution, language, position, count, writer } = props;
  return (
    <div className="rounded-lg border border-control bg-card">
      <div className="flex flex-wrap justify-between gap-x-6 border-b border-hairline px-5 py-2.5 text-small text-muted">
        <span lang={language}>{title}</span>
        <span>{writer.text("instruments.preview.position", { position, count })}</span>
      </div>
      <div lang={language} className="px-5 py-6 font-legible">
        <p className="text-[1.375rem] leading-8 font-semibold text-balance">{question.label}</p>
        {question.note ? <p className="mt-1.5 text-body text-muted">{question.note}</p> : null}
        <Answers question={question} writer={writer} />
        {attribution ? <p className="mt-5 text-small text-muted">{attribution}</p> : null}
      </div>
      <Steps {...props} />
    </div>
  );
}

function Answers({ question, writer }: Pick<QuestionPreviewProps, "question" | "writer">) {
  const { levels, scale } = question;
  return (
    <>
      {scale ? (
        <p className="mt-4 text-body text-muted">
          {writer.text("instruments.preview.scale", { from: scale.from, to: scale.to })}
        </p>
      ) : null}
      <ul
        aria-label={writer.text("instruments.preview.answers")}
        className="mt-4 flex flex-col gap-2"
      >
        {levels.map(({ code, label }) => (
          <li
            key={code}
            className="flex min-h-12 items-center gap-3 rounded-md border border-control px-4 py-2 text-[1.0625rem]"
          >
            <span
              aria-hidden="true"
              className="size-5 shrink-0 rounded-full border border-control"
            />
            <span className="min-w-0 flex-1">{label}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Steps({ position, count, hrefOf, writer }: QuestionPreviewProps) {
  return (
    <div className="flex justify-between gap-3 border-t border-hairline px-5 py-3">
      {position > 1 ? (
        <Link
          href={hrefOf(position - 1)}
          scroll={false}
          className={buttonClasses("secondary", "small")}
        >
          <ChevronLeft aria-hidden="true" size={15} />
          {writer.text("instruments.preview.previous")}
        </Link>
      ) : (
        <span />
      )}
      {position < count ? (
        <Link
          href={hrefOf(position + 1)}
          scroll={false}
          className={buttonClasses("secondary", "small")}
        >
          {writer.text("instruments.preview.next")}
          <ChevronRight aria-hidden="true" size={15} />
        </Link>
      ) : null}
    </div>
  );
}
