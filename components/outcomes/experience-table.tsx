import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type {
  ExperienceDimension,
  ExperiencePart,
  ExperienceQuestion,
} from "@/lib/contracts/steering/experience";
import type { Result } from "@/lib/engine/shared/result";
import { writeTopShare } from "@/lib/view-models/outcomes/prepare-experience";
import type { Writer } from "@/lib/view-models/writer";

interface ExperienceTableProps {
  readonly part: ExperiencePart;
  readonly writer: Writer;
}

const COLUMNS = 6;

/** Every question with the share of its best answer, by dimension. */
export function ExperienceTable({ part, writer }: ExperienceTableProps) {
  const head = (key: string) => writer.text(`experience.column.${key}`);
  return (
    <Table caption={writer.text("experience.table")}>
      <thead>
        <tr>
          <HeaderCell>{head("question")}</HeaderCell>
          <HeaderCell className="w-1/5 max-md:hidden">{head("bar")}</HeaderCell>
          <HeaderCell isNumeric>{head("top")}</HeaderCell>
          <HeaderCell isNumeric>{head("n")}</HeaderCell>
          <HeaderCell isNumeric className="max-md:hidden">
            {head("bottom")}
          </HeaderCell>
          <HeaderCell isNumeric className="max-md:hidden">
            {head("notApplicable")}
          </HeaderCell>
        </tr>
      </thead>
      {part.dimensions.map((dimension) => (
        <tbody key={dimension.key}>
          <DimensionRow dimension={dimension} writer={writer} />
          {dimension.questions.map((question) => (
            <QuestionRow key={question.key} question={question} writer={writer} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** A dimension with its own figure; the two judgements are no dimension and stand by themselves. */
function DimensionRow({
  dimension: { key, top },
  writer,
}: {
  readonly dimension: ExperienceDimension;
  readonly writer: Writer;
}) {
  const name = writer.text(`experience.dimension.${key}`);
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={COLUMNS}
        className="border-b border-hairline pt-5 pb-1.5 text-left font-semibold"
      >
        <span className="mr-2">{name}</span>
        {key === "judgement" ? null : (
          <span className="font-normal text-muted">
            <DimensionFigure top={top} writer={writer} />
          </span>
        )}
      </th>
    </tr>
  );
}

function DimensionFigure({ top, writer }: { readonly top: Result; readonly writer: Writer }) {
  if (top.status !== "computed") return <NoFigure reason={top.reason} />;
  return writer.text("experience.dimensionFigure", {
    share: writer.figure(top.value, "ratio-whole"),
    count: writer.figure(top.denominator, "count"),
  });
}

interface QuestionRowProps {
  readonly question: ExperienceQuestion;
  readonly writer: Writer;
}

function QuestionRow({ question, writer }: QuestionRowProps) {
  const { key, top, bottom, n, notApplicable } = question;
  const written = writeTopShare(question, writer);
  const count = (people: number | null) =>
    people === null ? <NoFigure reason="suppressed" isShort /> : writer.figure(people, "count");
  return (
    <tr className={written.isFew ? "text-muted" : undefined}>
      <RowHeader>
        {writer.text(`experience.question.${key}`)}
        {written.note ? <span className="block text-muted">{written.note}</span> : null}
      </RowHeader>
      <Cell className="align-middle max-md:hidden">
        {top.status === "computed" ? <ShareBar {...top.value} /> : null}
      </Cell>
      <Cell isNumeric>
        {written.figure === null ? (
          <NoFigure reason={written.reason ?? "not-delivered"} isShort />
        ) : (
          <>
            <span className="font-semibold">{written.figure}</span>
            <span className="block text-muted">{written.interval}</span>
          </>
        )}
      </Cell>
      <Cell isNumeric>{count(n)}</Cell>
      <Cell isNumeric className="max-md:hidden">
        {bottom.status === "computed" ? (
          writer.figure(bottom.value, "ratio-whole")
        ) : (
          <NoFigure reason={bottom.reason} isShort />
        )}
      </Cell>
      <Cell isNumeric className="max-md:hidden">
        {count(notApplicable)}
      </Cell>
    </tr>
  );
}

interface ShareBarProps {
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** The share on a scale of all who answered, with its interval as a line; the words stand beside it. */
function ShareBar({ rate, lower, upper }: ShareBarProps) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-2.5 w-full"
    >
      <rect width="100" height="10" fill="var(--band)" />
      <rect width={100 * rate} height="10" fill="var(--accent)" opacity="0.55" />
      <rect x={100 * lower} width={100 * (upper - lower)} y="4" height="2" fill="var(--ink)" />
    </svg>
  );
}
