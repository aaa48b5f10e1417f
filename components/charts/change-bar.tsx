import { useLocale, useTranslations } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import type { ChangeBarModel } from "@/lib/view-models/charts/outcome-models";

const FILLS = {
  better: "var(--better)",
  mixed: "var(--better-soft)",
  same: "var(--same)",
  worse: "var(--worse)",
  hidden: "var(--missing)",
};

/** A hair of paper between two parts, in hundredths of the bar. */
const GAP = 0.25;

/** How many people got better, mixed, the same or worse, as one bar with its words under it. */
export function ChangeBar({ model }: { readonly model: ChangeBarModel }) {
  const t = useTranslations("charts");
  const format = formatterFor(useLocale());
  const share = (count: number) => (model.count > 0 ? count / model.count : 0);
  return (
    <div>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="img"
        aria-label={model.heading.description}
        data-chart="wide"
        className="block h-3 w-full"
      >
        {placeParts(model).map(({ key, from, width }) => (
          <rect key={key} x={from} width={Math.max(0, width - GAP)} height="4" fill={FILLS[key]} />
        ))}
      </svg>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-small text-muted">
        {model.parts.map((part) => (
          <span key={part.key} className="inline-flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-2.5 rounded-[2px]"
              style={{ background: FILLS[part.key] }}
            />
            {t("changeBar.part", {
              share: format.figure(share(part.count), "ratio-whole"),
              part: part.label,
            })}
          </span>
        ))}
      </p>
    </div>
  );
}

function placeParts({ parts, count }: ChangeBarModel) {
  let at = 0;
  return parts.map((part) => {
    const from = at;
    const width = count > 0 ? (part.count / count) * 100 : 0;
    at += width;
    return { key: part.key, from, width };
  });
}
