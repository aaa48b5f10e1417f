import { Disclosure } from "@/components/ui/disclosure";
import type { WorkbenchPart, WrittenAmount } from "@/lib/view-models/costing/prepare-workbench";
import { useWorkbench } from "./workbench-context";

interface HeadlineProps {
  readonly label: string;
  readonly written: WrittenAmount;
  readonly isLarge?: boolean;
}

function Headline({ label, written, isLarge = false }: HeadlineProps) {
  const { t } = useWorkbench();
  return (
    <div>
      <p className="eyebrow">{label}</p>
      <p
        data-total={isLarge ? "main" : "other"}
        className={isLarge ? "font-serif text-headline" : "font-serif text-title"}
      >
        {written.amount ?? t("incomplete")}
      </p>
      {written.atLeast === null ? null : <p className="text-small text-muted">{written.atLeast}</p>}
    </div>
  );
}

const COLOUR: Readonly<Record<string, string>> = {
  "value-adding": "bg-accent",
  necessary: "bg-control",
  waste: "bg-worse",
};

interface PartsProps {
  readonly title: string;
  readonly parts: readonly WorkbenchPart[];
}

function Parts({ title, parts }: PartsProps) {
  const { writer, t } = useWorkbench();
  return (
    <div>
      <p className="eyebrow mb-1.5">{title}</p>
      <table className="w-full text-small">
        <caption className="sr-only">{title}</caption>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                {part.name}
              </th>
              <td className="w-1/4 py-0.5 pr-3" aria-hidden="true">
                <span
                  className={`block h-1.5 rounded-full ${COLOUR[part.key] ?? "bg-control"}`}
                  style={{ width: `${Math.round(part.share * 100)}%` }}
                />
              </td>
              <td className="py-0.5 pr-3 text-right whitespace-nowrap text-muted">
                {part.minutes}
              </td>
              <td className="py-0.5 pr-3 text-right whitespace-nowrap">
                {part.amount ?? part.atLeast ?? t("incomplete")}
              </td>
              <td className="py-0.5 text-right whitespace-nowrap text-muted">
                {writer.figure(part.share, "ratio-whole")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the pathway is expected to cost a patient, and of what it consists. */
export function Totals() {
  const { model, document, t, writer } = useWorkbench();
  const { overhead } = document.map;
  const { basis } = model.prices;
  return (
    <section aria-label={t("totals")}>
      <div className="grid gap-x-9 gap-y-6 md:grid-cols-[minmax(11rem,1fr)_2fr_2.2fr]">
        <div className="flex flex-col gap-3">
          {model.isTotalVisible ? (
            <>
              <Headline label={t("withPhysicians")} written={model.total} isLarge />
              <Headline label={t("withoutPhysicians")} written={model.withoutPhysicians} />
            </>
          ) : (
            <>
              <Headline label={t("withoutPhysicians")} written={model.withoutPhysicians} isLarge />
              <p className="text-small text-muted">{t("physiciansHidden")}</p>
            </>
          )}
          <p className="text-small text-muted">
            {t("perPatient", { minutes: model.total.minutes, count: document.map.steps.length })}
          </p>
          <p className="text-small text-muted">{t("ofResourcesNote")}</p>
          {basis.map((sentence) => (
            <p key={sentence} className="text-small text-muted">
              {sentence}
            </p>
          ))}
        </div>
        <Parts title={t("byLabel")} parts={model.byLabels} />
        <Parts title={t("byGroup")} parts={model.byGroups} />
      </div>
      <Disclosure summary={t("how")}>
        <p>{t("formula")}</p>
        <p>
          {overhead.markUp === 0
            ? t("noOverhead")
            : t(overhead.isOnConsumables ? "overheadAll" : "overheadTime", {
                share: writer.figure(overhead.markUp, "ratio"),
              })}
        </p>
      </Disclosure>
    </section>
  );
}
