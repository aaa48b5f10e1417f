import { useTranslations } from "next-intl";
import { joinClasses } from "@/components/ui/join-classes";
import { NativeSelect } from "@/components/ui/native-select";
import type { ImportSampleDto, LogSampleDto } from "@/lib/contracts/api/import-uploads";
import type { EventLogRole } from "@/lib/contracts/import/event-log-roles";
import { CLASSIFIER_MARK, isRequiredRole, NO_COLUMN } from "./choose-log-role";
import { useWriting } from "./use-writing";

interface LogRoleRowProps {
  readonly role: EventLogRole;
  readonly log: LogSampleDto;
  /** The column that tells it; null where none does. */
  readonly chosen: string | null;
  readonly columns: ImportSampleDto["columns"];
  readonly onChoose: (column: string) => void;
}

/** Something that an event log must or may tell, and the column of the file that tells it. */
export function LogRoleRow({ role, log, chosen, columns, onChoose }: LogRoleRowProps) {
  const t = useTranslations("import-wizard.log");
  const isRequired = isRequiredRole(role);
  const absent = isRequired ? "" : NO_COLUMN;
  const id = `log-${role}`;
  return (
    <li
      className={joinClasses(
        "grid gap-x-6 gap-y-2 border-t border-hairline px-1 py-3 sm:grid-cols-[1fr_1.1fr]",
        isRequired && chosen === null ? "bg-warning-soft" : null,
      )}
    >
      <div>
        <label htmlFor={id} className="text-small font-semibold">
          {t(`role.${role}`)}
          {isRequired ? <span className="font-normal text-muted"> · {t("required")}</span> : null}
        </label>
        <p id={`${id}-hint`} className="text-small text-muted">
          {t(`hint.${role}`)}
        </p>
      </div>
      <div className="min-w-0">
        <NativeSelect
          id={id}
          aria-describedby={`${id}-hint ${id}-troubles`}
          value={chosen ?? absent}
          onChange={({ target }) => onChoose(target.value)}
        >
          <option value={absent}>{t(isRequired ? "choose" : "none")}</option>
          {columns.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          {role === "activity" ? <Classifiers log={log} /> : null}
        </NativeSelect>
        <Samples columns={columns} chosen={chosen} />
        <RoleTroubles id={`${id}-troubles`} role={role} log={log} />
      </div>
    </li>
  );
}

/** What stands in the chosen column. */
function Samples({ columns, chosen }: Pick<LogRoleRowProps, "columns" | "chosen">) {
  const samples = columns.find(({ name }) => name === chosen)?.samples ?? [];
  if (samples.length === 0) return null;
  return <p className="mt-1 truncate text-small text-muted">{samples.join(" · ")}</p>;
}

/** Ways of naming activities that the log itself declares. */
function Classifiers({ log: { classifiers } }: Pick<LogRoleRowProps, "log">) {
  const t = useTranslations("import-wizard.log");
  if (classifiers.length === 0) return null;
  return (
    <optgroup label={t("classifiers")}>
      {classifiers.map(({ name, keys }) => (
        <option key={name} value={`${CLASSIFIER_MARK}${name}`}>
          {`${name} (${keys.join(" + ")})`}
        </option>
      ))}
    </optgroup>
  );
}

interface RoleTroublesProps extends Pick<LogRoleRowProps, "role" | "log"> {
  readonly id: string;
}

/** What is wrong with the chosen column: how many rows, which ones first, and what stands there. */
function RoleTroubles({ id, role, log }: RoleTroublesProps) {
  const t = useTranslations("import-wizard.log.trouble");
  const { count } = useWriting();
  const troubles = log.troubles.filter((one) => one.role === role && log.roles[role] !== null);
  return (
    <div id={id}>
      {troubles.map(({ kind, count: rows, lines, example }) => (
        <p
          key={kind}
          className={joinClasses(
            "mt-1 text-small font-medium",
            rows === log.events ? "text-danger" : "text-warning",
          )}
        >
          {t(rows === log.events ? `${kind}All` : kind, {
            rows,
            count: count(rows),
            lines: lines.join(", "),
            example,
          })}
        </p>
      ))}
    </div>
  );
}
