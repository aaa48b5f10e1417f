import "server-only";
import type { OpenDataNetwork } from "@/lib/repositories/imports/hospitals";

/** Networks of published open data, by the profile of their files. */
export const OPEN_DATA_NETWORKS: Readonly<Record<string, OpenDataNetwork>> = {
  "nhs-proms": {
    code: "nhs-proms",
    name: "NHS England PROMs (open data)",
    source:
      "NHS Digital (now NHS England), Patient Reported Outcome Measures in England, finalised CSV data packs. Contains NHS Digital data.",
    licence: "Open Government Licence v3.0",
    country: "UK",
  },
};
