import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QrCode } from "@/components/programme/qr-code";

it("the code of a link is drawn with the four white modules that a reader needs (ISO/IEC 18004)", () => {
  const markup = renderToStaticMarkup(
    <QrCode text="https://prom.hospital.example/q/zpjqbahbs33gjt3ec6jg348cqc" label="code" />,
  );
  const size = Number(/viewBox="0 0 (\d+) /.exec(markup)?.[1]);
  const places = [...markup.matchAll(/M(\d+) (\d+)h1/g)].flatMap((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(size - 5);
  // Sides of a symbol are 17 + 4 × version modules.
  expect((size - 8 - 17) % 4).toBe(0);
});
