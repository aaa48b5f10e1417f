import { Badge } from "@/components/ui/badge";
import { Cell, HeaderCell, Table } from "@/components/ui/table";
import type { Tone } from "@/components/ui/tone";
import type { Register, RegisterField } from "@/lib/contracts/budget/registers";
import { writeRegisterField } from "@/lib/view-models/budget/write-register-field";
import type { Writer } from "@/lib/view-models/writer";
import { RegisterRowActions } from "./register-row-actions";

/** A row of a register as the screen needs it. */
export interface RegisterTableRow {
  readonly id: string;
  readonly revision: number;
  readonly author: string;
  readonly changedOn: string;
  readonly closedOn: string | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly alerts: readonly string[];
}

interface RegisterTableProps {
  readonly register: Register;
  readonly fields: readonly RegisterField[];
  readonly rows: readonly RegisterTableRow[];
  readonly sort: { readonly by: string; readonly direction: "ascending" | "descending" };
  readonly hrefOf: (more: Readonly<Record<string, string>>) => string;
  readonly canWrite: boolean;
  readonly query: string;
  readonly writer: Writer;
}

const NUMERIC: ReadonlySet<string> = new Set(["money", "number"]);

const TONES: Readonly<Record<string, Tone>> = {
  overdue: "danger",
  ended: "danger",
  overspent: "danger",
  duplicate: "danger",
};

/** The rows of a register, sorted by any column. */
export function RegisterTable(props: RegisterTableProps) {
  const { register, fields, rows, sort, hrefOf, canWrite, writer } = props;
  const isDown = sort.direction === "descending";
  return (
    <Table
      caption={writer.text(`budget-registers.${register}.name`)}
      className="min-w-[64rem]"
      maxHeight="46rem"
    >
      <thead>
        <tr>
          {fields.map(({ name, kind }) => (
            <HeaderCell
              key={name}
              isNumeric={NUMERIC.has(kind)}
              sort={{
                href: hrefOf({
                  sort: name,
                  direction: sort.by === name && !isDown ? "descending" : "ascending",
                }),
                direction: sort.by === name ? sort.direction : null,
              }}
            >
              {writer.text(`budget-registers.field.${name}`)}
            </HeaderCell>
          ))}
          <HeaderCell>{writer.text("budget-registers.column.attention")}</HeaderCell>
          {canWrite ? (
            <HeaderCell className="sm:right-0 print:hidden">
              <span className="sr-only">{writer.text("budget-registers.column.actions")}</span>
            </HeaderCell>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.closedOn === null ? undefined : "text-muted"}>
            {fields.map((field) => (
              <Cell key={field.name} isNumeric={NUMERIC.has(field.kind)} className="max-w-[18rem]">
                {writeRegisterField(field, row.fields[field.name] ?? null, writer)}
              </Cell>
            ))}
            <Cell>
              <Attention row={row} writer={writer} />
            </Cell>
            {canWrite ? (
              <Cell isPinned className="print:hidden">
                <RegisterRowActions
                  register={register}
                  fields={fields}
                  row={{ id: row.id, revision: row.revision, values: row.fields }}
                  isClosed={row.closedOn !== null}
                  labels={labelsOf(fields, writer)}
                  query={props.query}
                />
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The words of the fields and their choices, for a form in the browser. */
export function labelsOf(
  fields: readonly RegisterField[],
  writer: Writer,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ name, choices = [] }) => [
      [name, writer.text(`budget-registers.field.${name}`)],
      ...choices.map((one) => [`${name}.${one}`, writer.text(`budget-registers.choice.${one}`)]),
    ]),
  ) as Readonly<Record<string, string>>;
}

function Attention({ row, writer }: { readonly row: RegisterTableRow; readonly writer: Writer }) {
  const { alerts, closedOn, closedBy, closeReason } = row;
  if (closedOn !== null) {
    return (
      <span>
        {writer.text("budget-registers.closedBy", {
          by: closedBy ?? "",
          on: writer.date(closedOn, "dayNumeric"),
          reason: closeReason ?? "",
        })}
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-1">
      {alerts.map((alert) => (
        <Badge key={alert} tone={TONES[alert] ?? "warning"}>
          {writer.text(`budget-registers.alert.${alert}`)}
        </Badge>
      ))}
    </span>
  );
}
