import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { InstalledPack, PackStanding } from "@/lib/contracts/instruments/library";
import type { Writer } from "@/lib/view-models/writer";
import { WithdrawPackButton } from "./withdraw-pack-button";

type StandingPack = InstalledPack & { readonly standing: PackStanding };

const TONES: Readonly<Record<PackStanding, Tone>> = {
  "in-use": "better",
  replaced: "plain",
  "not-yet-valid": "warning",
  expired: "danger",
  withdrawn: "plain",
};

interface PackTableProps {
  readonly packs: readonly StandingPack[];
  readonly mayInstall: boolean;
  readonly hospitalId: number;
  readonly writer: Writer;
}

/** Every licence pack of a questionnaire, with its licence, days and state. */
export function PackTable({ packs, mayInstall, hospitalId, writer }: PackTableProps) {
  return (
    <Table caption={writer.text("instruments.packs.title")} className="min-w-[44rem]">
      <thead>
        <tr>
          <HeaderCell>{writer.text("instruments.column.language")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.version")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.standing")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.licence")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.validity")}</HeaderCell>
          <HeaderCell>{writer.text("instruments.column.installed")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={`${pack.language} ${pack.version}`}>
            <RowHeader className="font-semibold">{pack.language}</RowHeader>
            <Cell>{pack.version}</Cell>
            <Cell>
              <Badge tone={TONES[pack.standing]}>
                {writer.text(`instruments.standing.${pack.standing}`)}
              </Badge>
            </Cell>
            <Cell>
              {writer.text("instruments.packs.holder", {
                reference: pack.licenceReference,
                holder: pack.licenceHolder,
              })}
            </Cell>
            <Cell>{writeDays(pack, writer)}</Cell>
            <Cell>
              {writer.text("instruments.packs.by", {
                date: writer.date(pack.installedAt, "dayNumeric"),
                name: pack.installedBy,
              })}
              {mayInstall && pack.withdrawnAt === null ? (
                <WithdrawPackButton
                  instrumentId={pack.instrumentId}
                  language={pack.language}
                  version={pack.version}
                  hospitalId={hospitalId}
                />
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function writeDays({ validFrom, validTo }: StandingPack, writer: Writer): string {
  const from = writer.date(validFrom, "dayNumeric");
  return validTo === null
    ? writer.text("instruments.packs.from", { from })
    : writer.text("instruments.packs.until", { from, to: writer.date(validTo, "dayNumeric") });
}
