import { Badge } from "@/components/ui/badge";
import type { OverviewPage } from "@/lib/contracts/steering/pages";
import { Link } from "@/lib/i18n/navigation";
import type { Writer } from "@/lib/view-models/writer";

interface DecisionAsksProps {
  readonly page: OverviewPage;
  readonly reviewHrefOf: (pathwayCode: string) => string;
  readonly writer: Writer;
}

/** Pathways without a decision this quarter, and actions that are open or overdue. */
export function DecisionAsks({ page, reviewHrefOf, writer }: DecisionAsksProps) {
  const { undecided, openActions } = page;
  return (
    <div className="flex flex-col gap-5">
      {undecided.length === 0 ? (
        <p className="py-3 text-body text-muted">{writer.text("overview.allDecided")}</p>
      ) : (
        <ul>
          {undecided.map(({ code, name }) => (
            <li key={code} className="border-b border-hairline py-2.5">
              <Link href={reviewHrefOf(code)} className="hover:underline">
                {writer.text("overview.undecided", { pathway: writer.localised(name) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div>
        <h3 className="mb-1 text-small font-semibold">
          {writer.text("overview.openActions", { count: openActions.length })}
        </h3>
        <ul>
          {openActions.map((action) => (
            <li
              key={action.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline py-2 text-small"
            >
              <span className="min-w-0 flex-1 basis-52">{action.text}</span>
              <span className="text-muted">
                {action.owner}
                {action.dueOn ? ` · ${writer.date(action.dueOn, "dayNumeric")}` : null}
              </span>
              {action.isOverdue ? (
                <Badge tone="warning">{writer.text("overview.overdue")}</Badge>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
