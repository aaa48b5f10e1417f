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
  "too-few-events": "plain",
  "no-judgement": "plain",
};

type Judged = Exclude<Variation["code"], "no-judgement" | "too-few-events">;

function isJudged(code: Variation["code"]): code is Judged {
  return code !== "no-judgement" && code !== "too-few-events";
}

/** What the last point says: a shape and always its word. */
export function VariationMark({ variation: { code, direction } }: VariationMarkProps) {
  const t = useTranslations("charts.variation");
  const word = code === "change-without-polarity" ? `${code}-${direction ?? "high"}` : code;
  return (
    <span
      className={`inline-flex items-center gap-1.5 text-small font-semibold ${TONE_TEXT[TONES[code]]}`}
    >
      {isJudged(code) ? (
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">
          <PointShape mark={shapeOf(code, direction)} x={6.5} y={6.5} radius={4} />
        </svg>
      ) : null}
      {t(word)}
    </span>
  );
}

function shapeOf(code: Judged, direction: string | null) {
  if (code === "improvement") return "better";
  if (code === "worsening") return "worse";
  if (code === "common-cause") return "common";
  return direction === "low" ? "falling" : "rising";
}
