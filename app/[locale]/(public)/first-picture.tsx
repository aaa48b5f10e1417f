import { getLocale, getTranslations } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { formatterFor } from "@/lib/i18n/formatter";
import { getFirstPicture } from "@/lib/services/overview/get-first-picture";
import { prepareFirstPicture } from "@/lib/view-models/landing/prepare-first-picture";

/** A chart out of the product, drawn from the example hospital as it stands in the database. */
export async function FirstPicture() {
  const t = await getTranslations("landing.picture");
  const format = formatterFor(await getLocale());
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Brussels" });
  const reading = await getFirstPicture(today);
  const model =
    reading &&
    prepareFirstPicture(reading, {
      plainTitle: t("plain"),
      titleSince: (from, to, since) =>
        t("signal", { from: format.figure(from, "ratio"), to: format.figure(to, "ratio"), since }),
      verdict: t("verdict"),
      verdictBetter: t("verdictBetter"),
      description: t("description"),
      unitLabel: t("unit"),
      source: t("source"),
      originNote: t("origin"),
      periodOf: (from, until) => t("period", { from, until }),
      denominatorOf: (count) => t("denominator", { count }),
      targetOf: (amount) => t("target", { amount: format.figure(amount, "ratio") }),
      monthOf: (key) => format.date(key, "month"),
      monthShortOf: (key) => format.date(key, "monthShort"),
      writtenAt: (moment) => format.date(moment, "dayTime"),
    });
  return model ? <ChartFrame model={model} eyebrow={t("eyebrow")} /> : null;
}
