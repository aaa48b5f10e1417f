import "server-only";
import { parseQuarter, type Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";

/** Reads a quarter from an address; anything else is not found, as an id that does not exist. */
export function toQuarter(text: string): Quarter {
  const quarter = parseQuarter(text);
  if (quarter === null) throw new AppError("not-found");
  return quarter;
}
