import type { ReactNode } from "react";
import type { RuleVersionRecord } from "@/lib/contracts/costing/allocation";
import type { Writer } from "@/lib/view-models/writer";

interface RuleHistoryProps<Version extends RuleVersionRecord> {
  readonly versions: readonly Version[];
  /** What can be done with an older version, e.g. put it back. */
  readonly actionOf?: (version: Version) => ReactNode;
  readonly writer: Writer;
}

/** Who decided what, when and why; newest first. */
export function RuleHistory<Version extends RuleVersionRecord>(props: RuleHistoryProps<Version>) {
  const { versions, actionOf, writer } = props;
  return (
    <ol className="flex flex-col">
      {versions.map((version) => (
        <li
          key={version.version}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-2.5 text-small"
        >
          <span className="min-w-0 flex-1 basis-72">
            <strong className="font-semibold">
              {writer.text("costing-capacity.version", {
                version: version.version,
                from: writer.date(version.validFrom, "dayNumeric"),
              })}
            </strong>
            <span className="block">{version.reason}</span>
            <span className="block text-muted">
              {writer.text("costing-capacity.by", {
                author: version.author,
                date: writer.date(version.decidedAt, "dayTime"),
              })}
            </span>
          </span>
          {actionOf?.(version)}
        </li>
      ))}
    </ol>
  );
}
