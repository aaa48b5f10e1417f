import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { CheckedRecords, RegistrationPage } from "@/lib/contracts/registration/registration";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface CheckTableProps {
  readonly page: RegistrationPage;
  readonly writer: Writer;
  readonly hrefOf: (check: CheckedRecords["check"]) => string;
}

/** Every check with how much is complete; each opens its wards and its work list. */
export function CheckTable({ page, writer, hrefOf }: CheckTableProps) {
  return (
    <Table caption={writer.text("registration.checks.title")} className="mt-2">
      <thead>
        <tr>
          <HeaderCell>{writer.text("registration.checks.check")}</HeaderCell>
          {(["records", "missing", "complete"] as const).map((key) => (
            <HeaderCell key={key} isNumeric className={key === "records" ? "max-sm:hidden" : ""}>
              {writer.text(`registration.checks.${key}`)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.checks.map(({ check, records, missing }) => {
          const isChosen = check === page.chosen;
          return (
            <tr key={check} aria-current={isChosen ? "true" : undefined}>
              <RowHeader className={isChosen ? "font-semibold" : ""}>
                <Link href={hrefOf(check)} scroll={false} className="text-accent hover:underline">
                  {writer.text(`registration.check.${check}`, { days: page.openStayDays })}
                </Link>
              </RowHeader>
              <Cell isNumeric className="max-sm:hidden">
                {writer.figure(records, "count")}
              </Cell>
              <Cell isNumeric>{writer.figure(missing, "count")}</Cell>
              <Cell isNumeric className={missing > 0 ? "font-semibold" : "text-muted"}>
                <Completeness records={records} missing={missing} writer={writer} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The part that is complete; records of which none ever has it are told in words. */
function Completeness({
  records,
  missing,
  writer,
}: Pick<CheckedRecords, "records" | "missing"> & Pick<CheckTableProps, "writer">) {
  if (records === 0) return writer.text("registration.checks.none");
  if (missing === records) return writer.text("registration.checks.nowhere");
  return writer.figure(1 - missing / records, "ratio");
}
