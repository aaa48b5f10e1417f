import ts from "typescript";
import { describe, expect, it } from "vitest";

const HEAD = `
import { euroCents, minutes, type EuroCents, type Minutes } from "./units";
const money = euroCents(100);
const time = minutes(5);
`;

/** Compiles a few lines beside lib/engine/shared/units.ts and returns the error codes. */
function errorsOf(line: string): number[] {
  const fileName = `${process.cwd()}/lib/engine/shared/units-probe.ts`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion) =>
    name === fileName
      ? ts.createSourceFile(name, `${HEAD}${line}\nexport {};`, languageVersion)
      : readFile(name, languageVersion);
  const program = ts.createProgram([fileName], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => diagnostic.code);
}

describe("the compiler keeps money and time apart", () => {
  it("compiles money as money", () => {
    expect(
      errorsOf("const same: EuroCents = money; void same; const t: Minutes = time; void t;"),
    ).toEqual([]);
  });

  // TS2322: type is not assignable.
  it.each([
    "const sum: EuroCents = money + time; void sum;",
    "const sum: Minutes = money + time; void sum;",
    "const swapped: Minutes = money; void swapped;",
  ])("does not compile: %s", (line) => {
    expect(errorsOf(line)).toEqual([2322]);
  });
});
