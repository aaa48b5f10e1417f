import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("app/globals.css", "utf8");

type Theme = "light" | "dark" | "contrast" | "tv";
type Rgb = readonly [number, number, number];

/** The declarations of all blocks with exactly this selector. */
function declarations(selector: string): ReadonlyMap<string, string> {
  const blocks = css.split("\n}").filter((block) => block.includes(`\n${selector} {`));
  return new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? "", m[2] ?? ""] as const),
    ),
  );
}

const base = declarations(":root");
const overrides = {
  contrast: declarations(':root[data-theme="contrast"]'),
  tv: declarations('[data-theme="tv"]'),
};

const isDark = (theme: Theme) => theme === "dark" || theme === "tv";

function declarationOf(name: string, theme: Theme): string {
  const own = theme === "contrast" || theme === "tv" ? overrides[theme].get(name) : undefined;
  return own ?? base.get(name) ?? "";
}

/** The colour that a token has in a theme, through `light-dark()` and `var()`. */
function tokenOf(name: string, theme: Theme): string {
  const text = declarationOf(name, theme);
  const [, light, dark] = /light-dark\(\s*([^,]+),\s*([^)]+\)?)\)/.exec(text) ?? ["", text, text];
  const chosen = ((isDark(theme) ? dark : light) ?? "").trim();
  const reference = /var\(--([\w-]+)\)/.exec(chosen)?.[1];
  return reference ? tokenOf(reference, theme) : chosen;
}

function rgbOf(hex: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`not a colour: "${hex}"`);
  const channel = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2, definition of relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = rgbOf(hex).map(linear) as unknown as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira & Fernandes 2009, full severity, on linear RGB. */
const BLINDNESS = {
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

function labOf(hex: string, matrix: readonly number[]): Rgb {
  const c = rgbOf(hex).map(linear);
  const at = (index: number) => c[index] ?? 0;
  const seen = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        [0, 1, 2].reduce((sum, i) => sum + (matrix[row + i] ?? 0) * at(i), 0),
      ),
    ),
  );
  const [r, g, b] = seen as unknown as Rgb;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, matrix: readonly number[]): number {
  const [a, b] = [labOf(one, matrix), labOf(other, matrix)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const THEMES: readonly Theme[] = ["light", "dark", "contrast", "tv"];
const WORDS = [
  "ink",
  "muted",
  "accent",
  "warning",
  "danger",
  "better",
  "worse",
  "common",
  "neutral",
];

describe("the colours of the interface", () => {
  // Domain brief F.4, table of measured contrast on white and on the TV ground #0B1B2B.
  it.each([
    ["#1F6FB2", "#FFFFFF", 5.28],
    ["#B45309", "#FFFFFF", 5.02],
    ["#5F6B76", "#FFFFFF", 5.45],
    ["#5B3A8C", "#FFFFFF", 8.65],
    ["#B3261E", "#FFFFFF", 6.54],
    ["#5CB3FF", "#0B1B2B", 7.75],
    ["#FFB454", "#0B1B2B", 9.88],
    ["#9AA7B5", "#0B1B2B", 7.11],
  ])("measure contrast as the published table does: %s on %s is %f", (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
  });

  it.each([
    ["better", "#1f6fb2"],
    ["worse", "#b45309"],
    ["common", "#5f6b76"],
    ["neutral", "#5b3a8c"],
    ["danger", "#b3261e"],
  ])("keep the agreed colour of %s", (name, hex) => {
    expect(tokenOf(name, "light")).toBe(hex);
  });

  describe.each(THEMES)("in the %s theme", (theme) => {
    it.each(WORDS)("let words in %s be read on paper and card (WCAG 1.4.3: 4.5)", (word) => {
      for (const ground of ["paper", "card"]) {
        expect(contrast(tokenOf(word, theme), tokenOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
      }
    });

    it.each(["control", "missing"])("let %s stand out as a graphic (WCAG 1.4.11: 3)", (name) => {
      expect(contrast(tokenOf(name, theme), tokenOf("paper", theme))).toBeGreaterThanOrEqual(3);
    });

    it("let the words on a pressed button be read", () => {
      expect(
        contrast(tokenOf("on-accent", theme), tokenOf("accent", theme)),
      ).toBeGreaterThanOrEqual(4.5);
    });

    it("let the striped banner be read on both of its colours", () => {
      for (const ground of ["paper", "stripe"]) {
        expect(
          contrast(tokenOf("stripe-ink", theme), tokenOf(ground, theme)),
        ).toBeGreaterThanOrEqual(4.5);
      }
    });
  });

  // Domain brief F.4: blue and brown stay at 78 or more apart for all three colour-vision types.
  it.each(Object.entries(BLINDNESS))(
    "keep better and worse far apart for %s colour vision",
    (_, matrix) => {
      for (const theme of ["light", "dark"] as const) {
        const apart = distance(tokenOf("better", theme), tokenOf("worse", theme), matrix);
        expect(apart).toBeGreaterThanOrEqual(75);
      }
    },
  );
});
