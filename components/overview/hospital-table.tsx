import { NoFigure } from "@/components/ui/no-figure";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { NetworkHospital } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import { writeEstimate } from "@/lib/view-models/prepare-estimate";
import type { Writer } from "@/lib/view-models/writer";

interface HospitalTableProps {
  readonly hospitals: readonly NetworkHospital[];
  readonly names: readonly string[];
  readonly hrefOf: (hospitalId: number) => string;
  readonly writer: Writer;
}

/** Hospitals by name with what their patients reported. Not sortable by result: no league table. */
export function HospitalTable({ hospitals, names, hrefOf, writer }: HospitalTableProps) {
  return (
    <Table caption={writer.text("overview.hospitals")} maxHeight="42rem">
      <thead>
        <tr>
          <HeaderCell>{writer.text("overview.column.hospital")}</HeaderCell>
          {names.map((name) => (
            <HeaderCell key={name} isNumeric>
              {name}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {hospitals.map(({ hospital, results }) => (
          <tr key={hospital.id}>
            <RowHeader>
              <Link href={hrefOf(hospital.id)} className="hover:underline">
                {hospital.name}
              </Link>
            </RowHeader>
            {names.map((name) => (
              <Result
                key={name}
                result={results.find((one) => writer.localised(one.name) === name)}
                writer={writer}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface ResultProps {
  readonly result: NetworkHospital["results"][number] | undefined;
  readonly writer: Writer;
}

function Result({ result, writer }: ResultProps) {
  if (!result) {
    return (
      <Cell isNumeric>
        <NoFigure reason="not-delivered" isShort />
      </Cell>
    );
  }
  const written = writeEstimate(result.figure, result, writer, true);
  return (
    <Cell isNumeric>
      {written.figure === null ? (
        <NoFigure reason={written.reason ?? "not-delivered"} isShort />
      ) : (
        <>
          <span className="font-semibold">{written.figure}</span>{" "}
          <span className="text-muted">{written.basis}</span>
        </>
      )}
    </Cell>
  );
}
