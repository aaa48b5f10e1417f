"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Menu, MENU_ITEM_CLASSES } from "@/components/ui/menu";
import type { ExportedTable } from "@/lib/view-models/charts/exported-table";
import { drawPng, fileNameOf, saveFile, standaloneSvg } from "./chart-files";
import { useTableFiles } from "./use-table-files";

interface DownloadMenuProps {
  readonly title: string;
  readonly table: ExportedTable;
  /** Unit, period, source and origin, printed under the picture. */
  readonly caption: string;
}

/** Takes the chart along as picture or as figures; its source and origin go with it. */
export function DownloadMenu({ title, table, caption }: DownloadMenuProps) {
  const t = useTranslations("charts.download");
  const { saveCsv, saveWorkbook } = useTableFiles(title);
  const place = useRef<HTMLSpanElement>(null);
  const name = fileNameOf(title);
  const picture = () => {
    const frame = place.current?.closest("[data-chart-frame]");
    const drawings = [...(frame?.querySelectorAll<SVGSVGElement>("svg[data-chart]") ?? [])];
    const drawing =
      drawings.find((svg) => svg.getClientRects().length > 0) ?? drawings.at(0) ?? null;
    return drawing ? standaloneSvg(drawing, title, caption) : null;
  };
  const saveSvg = () => {
    const svg = picture();
    if (svg) saveFile(`${name}.svg`, new Blob([svg.text], { type: "image/svg+xml" }));
  };
  const savePng = async () => {
    const svg = picture();
    const png = svg ? await drawPng(svg) : null;
    if (png) saveFile(`${name}.png`, png);
  };
  return (
    <span ref={place}>
      <Menu
        triggerLabel={t("label", { title })}
        triggerClassName="grid size-9 place-items-center rounded-md text-muted hover:bg-accent-soft hover:text-ink"
        trigger={<Download aria-hidden="true" size={15} />}
      >
        <Base.Item className={MENU_ITEM_CLASSES} onClick={saveSvg}>
          {t("svg")}
        </Base.Item>
        <Base.Item className={MENU_ITEM_CLASSES} onClick={() => void savePng()}>
          {t("png")}
        </Base.Item>
        <Base.Item className={MENU_ITEM_CLASSES} onClick={() => void saveWorkbook(table)}>
          {t("xlsx")}
        </Base.Item>
        <Base.Item className={MENU_ITEM_CLASSES} onClick={() => saveCsv(table)}>
          {t("csv")}
        </Base.Item>
      </Menu>
    </span>
  );
}
