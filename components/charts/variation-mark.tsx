import { useTranslations } from "next-intl";
import type { Variation } from "@/lib/engine/statistics";
import { TONE_TEXT, type Tone } from "@/components/ui/tone";
import { PointShape } from "./point-shape";

interface VariationMarkProps {
  readonly variation: Pick<Variation, "code" | "direction">;
}

const TONES: Readonly<Record<Variation["code"], Tone>> = {
  improvement: "better",
  worsening: "worse",
  "change-without-polarity": "neutral",
  "common-cause": "common",
  "no-judgement": "plain",
};

/** What the last point says: a shape and always its word. */
export function VariationMark({ variation: { code, direction } }: VariationMarkProps) {
  const t = useTranslations("charts.variation");
  const word = code === "change-without-polarity" ? `${code}-${direction ?? "high"}` : code;
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-small font-semibold ${TONE_TEXT[TONES[code]]}`}
    >
      {code === "no-judgement" ? null : (
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <PointShape mark={shapeOf(code, direction)} x={6.5} y={6.5} radius={4} />
        </svg>
      )}
      {t(word)}
    </span>
  );
}

function shapeOf(code: Exclude<Variation["code"], "no-judgement">, direction: string | null) {
  if (code === "improvement") return "better";
  if (code === "worsening") return "worse";
  if (code === "common-cause") return "common";
  return direction === "low" ? "falling" : "rising";
}
