import type { Writer } from "@/lib/view-models/writer";

interface VersionListProps {
  readonly versions: readonly {
    readonly version: number;
    readonly reason: string;
    readonly author: string;
    readonly createdAt: Date;
  }[];
  readonly writer: Writer;
}

/** Who changed the schedule, when and why. */
export function VersionList({ versions, writer }: VersionListProps) {
  if (versions.length === 0) {
    return (
      <p className="py-3 text-small text-muted">{writer.text("programme.schedule.noVersions")}</p>
    );
  }
  return (
    <ol className="mb-6">
      {versions.map(({ version, reason, author, createdAt }) => (
        <li key={version} className="border-b border-hairline py-2.5 text-small">
          <strong className="font-semibold">
            {writer.text("programme.schedule.versionShort", { version })}
          </strong>{" "}
          · {writer.date(createdAt.toISOString(), "dayTime")} · {author}
          <span className="block text-body">{reason}</span>
        </li>
      ))}
    </ol>
  );
}
