import type { SentScenario } from "@/lib/contracts/steering/review-page";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";

interface SentScenariosProps {
  readonly scenarios: readonly SentScenario[];
  readonly view: KeptView;
  readonly writer: Writer;
}

/** What finance asks the committee to decide on, with the net and what nobody confirmed. */
export function SentScenarios({ scenarios, view, writer }: SentScenariosProps) {
  if (scenarios.length === 0) return null;
  return (
    <div>
      <h3 className="eyebrow mb-2">{writer.text("simulator.review.title")}</h3>
      <ul className="flex flex-col gap-2 text-small">
        {scenarios.map(({ id, name, netCents, unconfirmedCount }) => (
          <li key={id}>
            <Link href={prepareHref(`/budget/simulator/${id}`, view)} className="underline">
              {writer.text("simulator.review.row", {
                name,
                net:
                  netCents === null
                    ? writer.text("simulator.review.withheld")
                    : writer.signed(netCents, "eur"),
                count: unconfirmedCount,
              })}
            </Link>
            {unconfirmedCount > 0 ? <span className="text-warning"> ⚠</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
