import type { z } from "zod";
import { fieldMetaOf, type FieldMeta } from "./fields";

export type RowShape = Readonly<Record<string, z.ZodType>>;

/** The agreed layout of one kind of CSV delivery. */
export interface ImportContract<S extends RowShape = RowShape> {
  readonly profile: string;
  /** Raised when a column changes meaning; part of a batch's identity. */
  readonly version: string;
  readonly purpose: string;
  /** The columns that identify a row; a later row with the same key replaces the earlier. */
  readonly keyColumns: readonly (keyof S & string)[];
  readonly columns: S;
  readonly row: z.ZodObject<S>;
  /** Questionnaire answers bring one column for each item; other contracts allow no unknown column. */
  readonly allowsOtherColumns: boolean;
}

/** A column with its name, for documentation, sniffing and the cell reader. */
export interface ContractColumn extends FieldMeta {
  readonly name: string;
}

/** The columns of a contract in the order of its documentation. */
export function columnsOf(contract: ImportContract): readonly ContractColumn[] {
  return Object.entries(contract.columns).map(([name, schema]) => ({
    name,
    ...fieldMetaOf(schema),
  }));
}
