import { IndicatorFilters } from "@/components/indicators/indicator-filters";
import type { IndicatorListPage } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";

interface IndicatorChoicesProps {
  readonly page: IndicatorListPage;
  /** Address of this page without query. */
  readonly path: string;
  readonly writer: Writer;
}

/** The filters of the indicator pages, with an address for every choice. */
export function IndicatorChoices({ page, path, writer }: IndicatorChoicesProps) {
  const { frame, pathway, wards, wardCode } = page;
  const view = keptView(frame);
  const code = pathway?.code ?? null;
  return (
    <IndicatorFilters
      pathway={code ?? ""}
      pathways={frame.pathways.map((choice) => ({
        key: choice.code,
        label: writer.localised(choice.name),
        href: prepareHref(path, view, { pathway: choice.code }),
      }))}
      ward={wardCode ?? ""}
      wards={[
        {
          key: "",
          label: writer.text("indicators.allWards"),
          href: prepareHref(path, view, { pathway: code }),
        },
        ...wards.map((ward) => ({
          key: ward.code,
          label: `${ward.code} · ${ward.name}`,
          href: prepareHref(path, view, { pathway: code, ward: ward.code }),
        })),
      ]}
      writer={writer}
    />
  );
}
