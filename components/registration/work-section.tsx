import { TableDownload } from "@/components/charts/table-download";
import { NoRightState } from "@/components/ui/no-right-state";
import { SectionHead } from "@/components/ui/section-head";
import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { RegistrationPage } from "@/lib/contracts/registration/registration";
import { prepareProvenance } from "@/lib/view-models/prepare-provenance";
import { prepareWardsExport } from "@/lib/view-models/registration/prepare-registration-exports";
import type { Writer } from "@/lib/view-models/writer";

interface WorkSectionProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
}

/** The wards of the chosen check, and the records to complete for who may see their numbers. */
export function WorkSection({ page, writer }: WorkSectionProps) {
  const name = writer.text(`registration.check.${page.chosen}`, { days: page.openStayDays });
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <section className="min-w-0">
        <SectionHead title={writer.text("registration.wards.title")} aside={name}>
          {writer.text("registration.wards.note")}
        </SectionHead>
        <div className="flex justify-end">
          <TableDownload
            title={`${writer.text("registration.wards.title")} ${name}`}
            table={prepareWardsExport(page, writer)}
          />
        </div>
        <WardTable page={page} writer={writer} />
      </section>
      <section className="min-w-0">
        <SectionHead title={writer.text("registration.work.title")} aside={name}>
          {writer.text("registration.work.note")}
        </SectionHead>
        <WorkList page={page} writer={writer} name={name} />
      </section>
    </div>
  );
}

function WardTable({ page, writer }: WorkSectionProps) {
  const found = page.checks.find(({ check }) => check === page.chosen);
  return (
    <Table caption={writer.text("registration.wards.title")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("registration.wards.ward")}</HeaderCell>
          {(["records", "missing", "complete"] as const).map((key) => (
            <HeaderCell key={key} isNumeric>
              {writer.text(`registration.checks.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {(found?.wards ?? []).map(({ wardCode, wardName, records, missing }) => (
          <tr key={wardCode ?? ""}>
            <RowHeader>{wardName ?? writer.text("registration.wards.unknown")}</RowHeader>
            <Cell isNumeric>{writer.figure(records, "count")}</Cell>
            <Cell isNumeric>{writer.figure(missing, "count")}</Cell>
            <Cell isNumeric>{writer.figure(1 - missing / records, "ratio")}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function WorkList({ page, writer, name }: WorkSectionProps & { readonly name: string }) {
  const { work, workLimit } = page;
  if (work === null) return <NoRightState level={writer.text("registration.work.noRight")} />;
  if (work.length === 0) {
    return <p className="mt-3 text-body text-better">{writer.text("registration.work.empty")}</p>;
  }
  const unknown = writer.text("registration.wards.unknown");
  const columns = (["record", "ward", "date"] as const).map((key) =>
    writer.text(`registration.work.${key}`),
  );
  const table = {
    columns,
    rows: work.map(({ recordKey, wardName, on }) => [recordKey, wardName ?? unknown, on]),
    ...prepareProvenance({ hospital: page.frame.hospital, sources: page.sources }, writer),
  };
  return (
    <>
      <div className="flex justify-end">
        <TableDownload title={name} table={table} />
      </div>
      <Table caption={writer.text("registration.work.title")} maxHeight="24rem">
        <thead>
          <tr>
            {columns.map((heading) => (
              <HeaderCell key={heading}>{heading}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {work.map(({ recordKey, wardName, on }) => (
            <tr key={recordKey}>
              <RowHeader className="font-mono">{recordKey}</RowHeader>
              <Cell>{wardName ?? unknown}</Cell>
              <Cell>{writer.date(on, "dayNumeric")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {work.length === workLimit ? (
        <p className="mt-2 text-small text-muted">
          {writer.text("registration.work.limit", { count: workLimit })}
        </p>
      ) : null}
    </>
  );
}
