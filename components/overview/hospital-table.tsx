import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type {
  NetworkColumn,
  NetworkHospital,
  NetworkPathway,
} from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import type { Writer } from "@/lib/view-models/writer";

interface HospitalTableProps {
  readonly pathway: NetworkPathway;
  readonly hrefOf: (hospitalId: number) => string;
  readonly writer: Writer;
}

/** Hospitals by name with what their patients reported. Not sortable by result: no league table. */
export function HospitalTable({ pathway, hrefOf, writer }: HospitalTableProps) {
  return (
    <Table caption={writer.localised(pathway.name)} maxHeight="34rem">
      <thead>
        <tr>
          <HeaderCell>{writer.text("overview.column.hospital")}</HeaderCell>
          {pathway.columns.map(({ indicatorCode, name, short }) => (
            <HeaderCell key={indicatorCode} isNumeric>
              <abbr title={writer.localised(name)} className="no-underline">
                {writer.localised(short)}
              </abbr>
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {pathway.hospitals.map(({ hospital, figures }) => (
          <tr key={hospital.id}>
            <RowHeader className="min-w-44">
              <Link href={hrefOf(hospital.id)} className="hover:underline">
                {hospital.name}
              </Link>
            </RowHeader>
            {pathway.columns.map((column) => (
              <Figure
                key={column.indicatorCode}
                figure={figures[column.indicatorCode]}
                column={column}
                writer={writer}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface FigureProps {
  readonly figure: NetworkHospital["figures"][string] | undefined;
  readonly column: NetworkColumn;
  readonly writer: Writer;
}

function Figure({ figure, column, writer }: FigureProps) {
  const written = figure ? writeEstimate(figure, column, writer, true) : null;
  return (
    <Cell isNumeric>
      {!written || written.figure === null ? (
        <NoFigure reason={written?.reason ?? "not-delivered"} isShort />
      ) : (
        <>
          <span className="font-semibold">{written.figure}</span>{" "}
          <span className="text-muted">{written.basis}</span>
        </>
      )}
    </Cell>
  );
}
