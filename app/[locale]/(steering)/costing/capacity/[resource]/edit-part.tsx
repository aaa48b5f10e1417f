import { CapacityEditor } from "@/components/costing/capacity/capacity-editor";
import type { CapacityDetailPage } from "@/lib/contracts/costing/capacity";
import { CAPACITY_ROUTES, IDLE_REASONS, ROSTERS } from "@/lib/contracts/costing/settings";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import type { Writer } from "@/lib/view-models/writer";

interface EditPartProps {
  readonly page: CapacityDetailPage;
  readonly path: string;
  readonly writer: Writer;
}

type Block = CapacityDetailPage["blocks"]["deductions"][number];

/** The form of a resource's capacity with its choices in the reader's language. */
export function EditPart({ page, path, writer }: EditPartProps) {
  const { blocks, settings, newestVersion, periods } = page;
  const text = (key: string) => writer.text(key);
  const ages = blocks.ageClasses.map(({ code, hours }) => ({ code, hours }));
  const startOf = ({ code, kind, amount }: Block) => ({
    code,
    kind,
    amount: amount === null ? "" : writer.number(kind === "share" ? amount * 100 : amount),
    classes:
      kind === "age-mix"
        ? ages.map((age, place) => ({ code: age.code, amount: place === 0 ? "100" : "0" }))
        : [],
  });
  return (
    <CapacityEditor
      key={newestVersion}
      path={path}
      basedOn={newestVersion}
      settings={settings}
      validFrom={page.rule?.validFrom ?? periods.at(-1)?.from ?? page.period.from}
      periods={periods.map((period) => ({
        key: period.from,
        label: writeCostPeriod(period, writer),
      }))}
      routes={CAPACITY_ROUTES.map((key) => ({ key, label: text(`costing-rates.route.${key}`) }))}
      rosters={ROSTERS.map((key) => ({ key, label: text(`costing-capacity.roster.${key}`) }))}
      reasons={[
        { key: "", label: "–" },
        ...IDLE_REASONS.map((key) => ({ key, label: text(`costing-capacity.reason.${key}`) })),
      ]}
      blocks={blocks.deductions.map((block) => ({
        key: block.code,
        label: text(`costing-capacity.block.${block.code}`),
        start: startOf(block),
      }))}
      preview={{
        delivered: page.delivered,
        suppliedCostCents: page.row.suppliedCostCents,
        centsPerMinute: page.centsPerMinute,
        blocks: { ageClasses: ages, warnAboveShare: blocks.warnAboveShare },
      }}
      ageLabels={Object.fromEntries(
        ages.map(({ code, hours }) => [
          code,
          writer.text(`costing-capacity.age.${code}`, { hours }),
        ]),
      )}
    />
  );
}
