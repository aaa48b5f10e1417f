import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A cell as it stands in the file: what it holds, and the format code of its number. */
export interface ReadCell {
  readonly content: string | number;
  readonly format: string | null;
}

export interface ReadSheet {
  readonly name: string;
  readonly frozenRows: number;
  /** By address, e.g. `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function parse(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}

function listNodes(node: Node, name: string): readonly Node[] {
  const own = node.children.filter((child) => child.name === name);
  return [...own, ...node.children.flatMap((child) => listNodes(child, name))];
}

/**
 * Reads an XLSX file as the standard says (ECMA-376, part 1, 18.3 and 18.8), without the library that wrote
 * it: the strings from the shared table, the formats from the styles.
 */
export async function readWorkbook(file: Blob): Promise<readonly ReadSheet[]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const read = (path: string): Node => parse(new TextDecoder().decode(parts[path]));
  const strings = listNodes(read("xl/sharedStrings.xml"), "si").map((item) =>
    listNodes(item, "t")
      .map(({ text }) => text)
      .join(""),
  );
  const styles = read("xl/styles.xml");
  const codes = new Map(
    listNodes(styles, "numFmt").map(({ attributes }) => [
      attributes["numFmtId"],
      attributes["formatCode"],
    ]),
  );
  const [cellStyles] = listNodes(styles, "cellXfs");
  const formats = (cellStyles?.children ?? []).map(
    ({ attributes }) => codes.get(attributes["numFmtId"]) ?? null,
  );
  return listNodes(read("xl/workbook.xml"), "sheet").map(({ attributes }, place) => {
    const sheet = read(`xl/worksheets/sheet${place + 1}.xml`);
    const cells = listNodes(sheet, "c").flatMap((cell): (readonly [string, ReadCell])[] => {
      const [held] = listNodes(cell, "v");
      if (!held) return [];
      const { r = "", s, t } = cell.attributes;
      const content = t === "s" ? (strings[Number(held.text)] ?? "") : Number(held.text);
      return [[r, { content, format: s === undefined ? null : (formats[Number(s)] ?? null) }]];
    });
    const pane = listNodes(sheet, "pane").find((one) => one.attributes["state"] === "frozen");
    return {
      name: attributes["name"] ?? "",
      frozenRows: Number(pane?.attributes["ySplit"] ?? 0),
      cells: new Map(cells),
    };
  });
}
