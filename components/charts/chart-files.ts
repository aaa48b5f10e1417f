const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "paint-order",
  "text-anchor",
] as const;
const MARGIN = 16;
const HEAD = 34;
const FOOT = 30;

/** A picture that needs no style sheet, with its size in SVG units. */
export interface StandaloneSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Copies a drawing with its colours written into it, its title above and its source below. */
export function standaloneSvg(
  drawing: SVGSVGElement,
  title: string,
  caption: string,
): StandaloneSvg {
  const box = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  writeStylesInto(drawing, copy);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(HEAD));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const [width, height] = [box.width + 2 * MARGIN, box.height + HEAD + FOOT];
  const colours = getComputedStyle(document.documentElement);
  const frame = document.createElementNS(SVG_NAMESPACE, "svg");
  frame.setAttribute("xmlns", SVG_NAMESPACE);
  frame.setAttribute("viewBox", `0 0 ${width} ${height}`);
  frame.setAttribute("width", String(width));
  frame.setAttribute("height", String(height));
  const ground = document.createElementNS(SVG_NAMESPACE, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", colours.backgroundColor);
  const ink = colours.color;
  frame.append(
    ground,
    words(title, { y: 22, size: 15, family: "Source Serif 4, Georgia, serif", ink }),
    copy,
    words(caption, { y: height - 10, size: 9, family: "Inter, Arial, sans-serif", ink }),
  );
  return { text: new XMLSerializer().serializeToString(frame), width, height };
}

/** Draws a picture at twice its size, sharp enough for a slide. */
export async function drawPng(svg: StandaloneSvg): Promise<Blob | null> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg.text], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = svg.width * 2;
  canvas.height = svg.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Offers a file to the browser's downloads. */
export function saveFile(name: string, contents: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  // The download reads the address after this task, so it may not be revoked at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name without accents or signs, e.g. "heropnames-dalen-sinds-mei". */
export function fileNameOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "chart";
}

function writeStylesInto(original: SVGElement, copy: SVGElement): void {
  const styles = getComputedStyle(original);
  for (const name of STYLES) copy.style.setProperty(name, styles.getPropertyValue(name));
  copy.removeAttribute("class");
  const children = [...original.children];
  for (const [index, child] of children.entries()) {
    const twin = copy.children[index];
    if (child instanceof SVGElement && twin instanceof SVGElement) writeStylesInto(child, twin);
  }
}

interface Lettering {
  readonly y: number;
  readonly size: number;
  readonly family: string;
  readonly ink: string;
}

function words(text: string, { y, size, family, ink }: Lettering): SVGTextElement {
  const element = document.createElementNS(SVG_NAMESPACE, "text");
  element.textContent = text;
  element.setAttribute("x", String(MARGIN));
  element.setAttribute("y", String(y));
  element.setAttribute("fill", ink);
  element.setAttribute("font-size", String(size));
  element.setAttribute("font-family", family);
  return element;
}
