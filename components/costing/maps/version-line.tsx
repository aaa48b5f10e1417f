import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PathwayMapRecord, StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import { Link } from "@/lib/i18n/navigation";
import { joinClasses } from "@/components/ui/join-classes";
import { useWorkbench } from "./workbench-context";

interface VersionLineProps {
  readonly open: StoredPathwayMap;
  readonly hrefOf: (mapId: string) => string;
  readonly onBegin: (mapId: string) => void;
}

/** Which draft or version is open, the others, and a way to begin from this one. */
export function VersionLine({ open, hrefOf, onBegin }: VersionLineProps) {
  const { page, t, writer } = useWorkbench();
  const who =
    open.status === "confirmed"
      ? t("confirmedBy", {
          name: open.confirmedBy ?? "",
          day: writer.date(open.confirmedAt ?? open.changedAt, "dayNumeric"),
        })
      : t("changedBy", { name: open.changedBy, time: writer.date(open.changedAt, "dayTime") });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-small">
      <nav aria-label={t("versions")} className="flex flex-wrap gap-1.5">
        {page.maps.map((map) => (
          <Link
            key={map.mapId}
            href={hrefOf(map.mapId)}
            aria-current={map.mapId === open.mapId ? "page" : undefined}
            className={joinClasses(
              "min-h-8 rounded-full border px-3 leading-8 whitespace-nowrap",
              map.mapId === open.mapId
                ? "border-accent bg-accent-soft font-semibold"
                : "border-rule text-muted hover:text-ink",
            )}
          >
            <MapName map={map} />
          </Link>
        ))}
      </nav>
      {open.isIllustration ? <Badge tone="warning">{t("illustration")}</Badge> : null}
      <span className="text-muted">
        {who}
        {open.note === null ? "" : ` · ${open.note}`}
      </span>
      {open.status === "confirmed" && page.canWrite ? (
        <Button size="small" variant="primary" onClick={() => onBegin(open.mapId)}>
          {t("beginFrom", { version: open.version ?? 0 })}
        </Button>
      ) : null}
    </div>
  );
}

function MapName({ map }: { readonly map: PathwayMapRecord }) {
  const { t } = useWorkbench();
  if (map.version !== null) return t("versionNumber", { version: map.version });
  return t(map.copiedFrom === null ? "draftOf" : "copyOf", { author: map.changedBy });
}
