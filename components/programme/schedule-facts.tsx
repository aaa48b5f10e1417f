import { Cell, HeaderCell, RowHeader, Table } from "@/components/ui/table";
import type { ScheduledMoment, SendingRules } from "@/lib/engine/programme/index";
import type { Writer } from "@/lib/view-models/writer";

interface ScheduleFactsProps {
  readonly programme: {
    readonly schedule: readonly ScheduledMoment[];
    readonly rules: SendingRules;
  };
  readonly writer: Writer;
}

/** The schedule for who may read it and not change it. */
export function ScheduleFacts({ programme, writer }: ScheduleFactsProps) {
  const { schedule, rules } = programme;
  return (
    <>
      <Table caption={writer.text("programme.schedule.moments")} className="mt-2">
        <thead>
          <tr>
            {["moment", "target", "window", "instruments"].map((column) => (
              <HeaderCell key={column}>{writer.text(`programme.column.${column}`)}</HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedule.map((row) => (
            <tr key={row.moment}>
              <RowHeader>{writer.text("programme.moment", { moment: row.moment })}</RowHeader>
              <Cell>{writer.number(row.targetDays)}</Cell>
              <Cell className="whitespace-nowrap">
                {writer.text("programme.window", {
                  from: row.windowFromDays,
                  to: row.windowToDays,
                })}
              </Cell>
              <Cell>{row.instruments.map((one) => one.instrumentId.toUpperCase()).join(", ")}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-4 max-w-prose text-body">
        {writer.text("programme.schedule.sending", {
          lead: rules.inviteLeadDays,
          reminders: rules.reminderDays.join(", "),
          letter: rules.letterAfterDays ?? "–",
          stop: rules.stopAfterDays,
          mailLead: rules.mailLeadDays,
          letterLead: rules.letterLeadDays,
          minutes: rules.maximumMinutes,
          quiet: rules.quietDays,
        })}
      </p>
    </>
  );
}
