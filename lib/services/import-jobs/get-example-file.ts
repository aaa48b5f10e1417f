import "server-only";
import { stringify } from "csv-stringify/sync";
import { columnsOf, type ContractColumn } from "@/lib/contracts/import/contract";
import { ITEM_COLUMNS } from "@/lib/contracts/import/instrument-items";
import type { ImportProfileId } from "@/lib/contracts/import/registry";
import { AppError } from "@/lib/errors/app-error";
import { findContract } from "./plan-upload";

const MADE_UP: Readonly<Record<ContractColumn["kind"], string>> = {
  text: "ABC-1",
  integer: "2",
  decimal: "2,5",
  money: "1250,00",
  date: "2026-03-09",
  datetime: "2026-03-09 14:30",
  boolean: "ja",
  choice: "",
};

/** A contract's header with one made-up row, with the marks that Belgian spreadsheets use. */
export function getExampleFile(profile: ImportProfileId): string {
  const contract = findContract(profile);
  if (!contract) throw new AppError("not-found");
  const columns = columnsOf(contract);
  const items = contract.allowsOtherColumns
    ? [...ITEM_COLUMNS].map((name) => name.toUpperCase()).sort()
    : [];
  const header = [...columns.map(({ name }) => name), ...items];
  const row = [
    ...columns.map(({ kind, choices }) => choices?.[0] ?? MADE_UP[kind]),
    ...items.map(() => ""),
  ];
  return stringify([header, row], { delimiter: ";", bom: true });
}
