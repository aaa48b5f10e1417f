import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ListedRiskModel } from "@/lib/contracts/risk-models/risk-model";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";
import { STANDING_TONES } from "./standing-tones";

interface ModelListProps {
  readonly models: readonly ListedRiskModel[];
  readonly hrefOf: (model: ListedRiskModel) => string;
  readonly writer: Writer;
}

/** Every installed coefficient set: what for, from where, how firm, until when. */
export function ModelList({ models, hrefOf, writer }: ModelListProps) {
  const text = (key: string) => writer.text(`risk-models.column.${key}`);
  return (
    <Table caption={writer.text("risk-models.installed")} className="min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{text("title")}</HeaderCell>
          <HeaderCell>{text("use")}</HeaderCell>
          <HeaderCell>{text("version")}</HeaderCell>
          <HeaderCell>{text("standing")}</HeaderCell>
          <HeaderCell>{text("source")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={`${model.modelId} ${model.version}`}>
            <RowHeader>
              <Link href={hrefOf(model)} className="text-accent hover:underline">
                {model.title}
              </Link>
            </RowHeader>
            <Cell>
              {writer.localised(model.indicatorName)}
              <span className="block text-small text-muted">
                {writer.localised(model.pathwayName)}
              </span>
            </Cell>
            <Cell>
              {model.version}
              <span className="block text-small text-muted">
                {writer.date(model.madeOn, "dayNumeric")}
              </span>
            </Cell>
            <Cell>
              <Badge tone={STANDING_TONES[model.standing]}>
                {writer.text(`risk-models.standing.${model.standing}`)}
              </Badge>
            </Cell>
            <Cell>
              {writer.text(`risk-models.grade.${model.grade}`)}
              <span className="block max-w-[40ch] text-small text-muted">{model.source}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
