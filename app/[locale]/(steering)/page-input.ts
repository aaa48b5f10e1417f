import { notFound } from "next/navigation";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { parseQuarter, type Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import type { KeptView } from "@/lib/view-models/prepare-href";

/** What a steering page is made for: its search parameters and today. */
export interface PageInput {
  readonly quarter: Quarter | null;
  readonly today: string;
}

/** One parameter of the address; a doubled one counts as absent. */
export function readParameter(query: PageSearchParams, name: string): string | null {
  const chosen = query[name];
  return typeof chosen === "string" && chosen !== "" ? chosen : null;
}

/** The column by which the address sorts a table, and which way. */
export function readSort(query: PageSearchParams) {
  return { sort: readParameter(query, "sort"), order: readParameter(query, "order") };
}

/** Quarter from the address and today in Brussels. */
export function readPageInput(query: PageSearchParams): PageInput {
  const period = readParameter(query, "period");
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(
    new Date(),
  );
  return { quarter: period === null ? null : parseQuarter(period), today };
}

/** What links keep: the hospital when there are several, the quarter, and the site. */
export function keptView(frame: SteeringFrame): KeptView {
  return {
    hospital: frame.hospitals.length > 1 ? frame.hospital.id : null,
    period: frame.quarter === frame.quarters[0] ? null : frame.quarter,
    site: frame.siteCode,
  };
}

/** Runs a service; what is not there or out of scope is the same "not found" page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return notFound();
    throw error;
  }
}
