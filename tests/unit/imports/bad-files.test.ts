import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ImportFault } from "@/lib/contracts/import/fault";
import { delivered, LEDGER_HEADER, LEDGER_ROW, readRows } from "./reading";

const ledger = `${LEDGER_HEADER}\n${LEDGER_ROW}\n`;

async function faultOf(work: Promise<unknown>): Promise<ImportFault> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ImportFault)) throw new Error(`no fault but ${String(thrown)}`);
  return thrown;
}

describe("a file that cannot be taken in", () => {
  it("of an unknown profile is refused with the profiles that exist", async () => {
    const fault = await faultOf(readRows("grootboek", delivered(ledger)));
    expect(fault.code).toBe("unknown-profile");
    expect(fault.particulars["known"]).toContain("ledger");
  });

  it("that is not there, is a folder or is empty says which of the three", async () => {
    expect((await faultOf(readRows("ledger", "/tmp/there-is-no-such-file"))).code).toBe(
      "file-not-found",
    );
    expect((await faultOf(readRows("ledger", tmpdir()))).code).toBe("not-a-file");
    expect((await faultOf(readRows("ledger", delivered("")))).code).toBe("empty-file");
  });

  it("with another separator than declared is told which one fits", async () => {
    const fault = await faultOf(readRows("ledger", delivered(ledger), { separator: "," }));
    expect(fault.code).toBe("wrong-separator");
    expect(fault.particulars["suggested"]).toBe(";");
  });

  it("as a gzip that was cut off says so", async () => {
    const packed = gzipSync(ledger + `${LEDGER_ROW}\n`.repeat(5000));
    const path = delivered(packed.subarray(0, packed.length - 20), "ledger.csv.gz");
    expect((await faultOf(readRows("ledger", path))).code).toBe("truncated-gzip");
  });

  it("as a damaged gzip says so", async () => {
    const packed = gzipSync(ledger.repeat(50));
    packed.fill(7, 12, 40);
    expect((await faultOf(readRows("ledger", delivered(packed)))).code).toBe("damaged-gzip");
  });

  it("in Latin-1 names the line, and is read once somebody confirms the encoding", async () => {
    const latin = Buffer.from(ledger.replace("Heelkunde", "Pédiatrie"), "latin1");
    const path = delivered(latin);
    const fault = await faultOf(readRows("ledger", path));
    expect([fault.code, fault.particulars["line"]]).toEqual(["not-utf8", 2]);
    const [row] = await readRows("ledger", path, { encoding: "latin-1" });
    expect(row).toMatchObject({ records: [{ payload: { cost_centre_name: "Pédiatrie" } }] });
  });

  it("in UTF-16, as a spreadsheet or as another binary says what to save it as", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ledger, "utf16le")]);
    expect((await faultOf(readRows("ledger", delivered(utf16)))).code).toBe("utf16");
    const zip = Buffer.from("PK\u0003\u0004 sheet");
    expect((await faultOf(readRows("ledger", delivered(zip)))).code).toBe("binary-file");
  });

  it("with a line without end is refused long before the memory is full", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "wk-line-")), "endless.csv");
    const stream = createWriteStream(path);
    stream.write(`${LEDGER_HEADER}\n`);
    const piece = "x".repeat(1024 * 1024);
    for (let megabyte = 0; megabyte < 64; megabyte += 1) stream.write(piece);
    await new Promise((resolve) => stream.end(resolve));
    const before = process.memoryUsage().rss;
    const fault = await faultOf(readRows("ledger", path));
    expect([fault.code, fault.particulars["line"]]).toEqual(["line-too-long", 2]);
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
  });

  it("without a column that the contract needs names the column", async () => {
    const fault = await faultOf(readRows("ledger", delivered(ledger.replace("amount", "bedrag"))));
    expect(fault.code).toBe("missing-columns");
    expect(fault.particulars["columns"]).toBe("amount");
  });

  it("with a column twice names it, and with only a header says that there are no rows", async () => {
    const twice = ledger.replace("account", "nature");
    expect((await faultOf(readRows("ledger", delivered(twice)))).code).toBe("column-twice");
    expect((await faultOf(readRows("ledger", delivered(`${LEDGER_HEADER}\n`)))).code).toBe(
      "no-rows",
    );
  });

  it("with a quotation mark that never closes names the line", async () => {
    const open = `${LEDGER_HEADER}\n${LEDGER_ROW.replace("Heelkunde", '"Heelkunde')}\n`;
    expect((await faultOf(readRows("ledger", delivered(open)))).code).toBe("damaged-csv");
  });

  it("of XES that is not XML names the line", async () => {
    const path = delivered("<?xml version='1.0'?>\n<log><trace></log>", "log.xes");
    expect((await faultOf(readRows("event-log", path))).code).toBe("damaged-xml");
  });

  it("with an ambiguous number is stopped before a row is read", async () => {
    const path = delivered(ledger.replace("560000", "18.500"));
    expect((await faultOf(readRows("ledger", path))).code).toBe("ambiguous-decimal");
    const [row] = await readRows("ledger", path, { decimalSign: "," });
    expect(row).toMatchObject({ records: [{ payload: { amount_cents: 1_850_000 } }] });
  });
});

describe("a row that cannot be taken in", () => {
  it.each([
    ["a formula", "=HYPERLINK(A1)", "formula", "cost_centre_name"],
    ["an at sign", "@SUM(A1)", "formula", "cost_centre_name"],
    ["an empty required cell", "", "required", "cost_centre_name"],
  ])("because of %s keeps line, column and what was found", async (_name, cell, reason, column) => {
    const rows = await readRows("ledger", delivered(ledger.replace("Heelkunde", cell)));
    expect(rows).toMatchObject([{ kind: "rejected", line: 2, column, reason }]);
  });

  it("because a comma amount stands in a point file is refused, the others are read", async () => {
    const rows = await readRows(
      "ledger",
      delivered(`${ledger}${LEDGER_ROW.replace("560000", "18500,00").replace("620", "621")}\n`),
      { decimalSign: "." },
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["row", "rejected"]);
    expect(rows[1]).toMatchObject({ reason: "comma-in-point-file", column: "amount", line: 3 });
  });

  it("because its columns do not match the header says how many there are", async () => {
    const rows = await readRows("ledger", delivered(`${ledger}${LEDGER_ROW};extra\n`));
    expect(rows[1]).toMatchObject({ reason: "wrong-column-count", found: "8" });
  });

  it("because its period ends before it begins names the column", async () => {
    const rows = await readRows("ledger", delivered(ledger.replace("2025-12-31", "2024-12-31")));
    expect(rows[0]).toMatchObject({ reason: "end-before-start", column: "period_to" });
  });
});

describe("a file that differs only in form", () => {
  it("is read the same with a byte-order mark, other separators, quotes, gzip and Windows line ends", async () => {
    const plain = await readRows("ledger", delivered(ledger));
    const variants = [
      delivered(`\ufeff${ledger}`),
      delivered(ledger.replaceAll(";", ",")),
      delivered(ledger.replaceAll(";", "\t")),
      delivered(ledger.replace("Heelkunde", '"Heelkunde"')),
      delivered(ledger.replaceAll("\n", "\r\n")),
      delivered(gzipSync(ledger), "ledger.csv.gz"),
    ];
    for (const path of variants) {
      const [row] = await readRows("ledger", path);
      expect(row).toMatchObject({ records: (plain[0] as { records: unknown }).records });
    }
  });

  it("is read with the hospital's own column names once they are mapped", async () => {
    const path = delivered(ledger.replace("amount", "bedrag"));
    const [row] = await readRows("ledger", path, { mapping: { amount: "bedrag" } });
    expect(row).toMatchObject({ records: [{ payload: { amount_cents: 56_000_000 } }] });
  });
});
