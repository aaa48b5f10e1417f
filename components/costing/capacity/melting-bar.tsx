import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { MeltingBarModel } from "@/lib/view-models/costing/prepare-melting-bar";
import type { Writer } from "@/lib/view-models/writer";

interface MeltingBarProps {
  readonly model: MeltingBarModel;
  readonly writer: Writer;
}

/** Contract hours that melt, row by row, to the hours that are there for patients. */
export function MeltingBar({ model, writer }: MeltingBarProps) {
  const text = (key: string) => writer.text(`costing-capacity.melt.${key}`);
  return (
    <>
      <Table caption={text("caption")}>
        <thead>
          <tr>
            <HeaderCell>{text("row")}</HeaderCell>
            <HeaderCell isNumeric>{text("removed")}</HeaderCell>
            <HeaderCell isNumeric>{text("remains")}</HeaderCell>
            <HeaderCell className="w-1/2 max-sm:hidden">
              <span className="sr-only">{text("caption")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.key} className={row.isEnd ? "font-semibold" : undefined}>
              <RowHeader className={row.isEnd ? "font-semibold" : undefined}>
                {row.label}
                {row.note ? <span className="text-muted"> · {row.note}</span> : null}
              </RowHeader>
              <Cell isNumeric>{row.removed}</Cell>
              <Cell isNumeric>{row.left}</Cell>
              <Cell className="max-sm:hidden" aria-hidden="true">
                <span className="flex h-4 w-full bg-band">
                  <span
                    className={row.isEnd ? "bg-accent" : "bg-accent/70"}
                    style={{ width: `${row.leftShare * 100}%` }}
                  />
                  <span className="bg-worse/70" style={{ width: `${row.removedShare * 100}%` }} />
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="pt-3 text-small">
        <span className="text-muted">{text("formula")}: </span>
        {model.formula}
      </p>
    </>
  );
}
