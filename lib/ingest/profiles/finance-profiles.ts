import "server-only";
import {
  bfmLetterContract,
  consumablesContract,
  ledgerContract,
  resourcesContract,
} from "@/lib/contracts/import/finance-contracts";
import { ownRecord } from "./care-profiles";
import { contractProfile } from "./contract-profile";
import type { NormalisedRecord } from "./profile";

const ledgerProfile = contractProfile({
  contract: ledgerContract,
  sourceKind: "ledger",
  start: () => (row) => {
    const key = [row.period_from, row.period_to, row.cost_centre, row.account, row.nature];
    return [
      ownRecord("ledger_line", key.join("|"), {
        ledger_key: key.join("|"),
        period_from: row.period_from,
        period_to: row.period_to,
        cost_centre_code: row.cost_centre,
        cost_centre_name: row.cost_centre_name,
        account_code: row.account,
        cost_nature: row.nature,
        amount_cents: row.amount,
      }),
    ];
  },
});

const resourcesProfile = contractProfile({
  contract: resourcesContract,
  sourceKind: "resources",
  start: () => (row) => [
    ownRecord("resource", `${row.resource}|${row.valid_from}`, {
      resource_key: `${row.resource}|${row.valid_from}`,
      resource_code: row.resource,
      name: row.name,
      resource_group: row.group,
      is_physician: row.physician,
      cost_centre_code: row.cost_centre,
      valid_from: row.valid_from,
      valid_to: row.valid_to,
      units: row.units,
      supplied_minutes: row.supplied_minutes,
      practical_capacity_minutes: row.practical_minutes,
      // Left out where empty, so that a row of an older delivery is still the same row.
      ...(row.site === null ? {} : { site_code: row.site }),
      ...(row.stated_rate === null ? {} : { stated_cents_per_minute: row.stated_rate * 100 }),
      ...(row.stated_source === null ? {} : { stated_source: row.stated_source }),
    }),
  ],
});

const consumablesProfile = contractProfile({
  contract: consumablesContract,
  sourceKind: "consumables",
  start: () => (row) => [
    ownRecord("consumable", row.consumable_id, {
      consumable_key: row.consumable_id,
      episode_key: row.episode_id,
      step_code: row.step,
      article_code: row.article,
      description: row.description,
      category: row.category,
      quantity: row.quantity,
      unit_price_cents: row.unit_price,
      used_on: row.date,
    }),
  ],
});

type LetterRow = (typeof bfmLetterContract)["row"]["_zod"]["output"];

const toCents = (euro: number | null) => (euro === null ? null : Math.round(euro * 100));

function letterRecord(row: LetterRow): NormalisedRecord {
  return ownRecord("bfm_letter", row.letter_id, {
    letter_key: row.letter_id,
    notified_on: row.notified_on,
    budget_from: row.budget_from,
    budget_to: row.budget_to,
    title: row.label,
    grade: row.grade,
    perimeter: row.perimeter ?? "unstated",
  });
}

function lineRecord(row: LetterRow): NormalisedRecord {
  const key = [row.letter_id, row.sub_part, row.code, row.origin_year ?? ""].join("|");
  return ownRecord("bfm_line", key, {
    line_key: key,
    letter_key: row.letter_id,
    sub_part: row.sub_part,
    line_code: row.code,
    label: row.label,
    previous_cents: row.previous,
    recalculated_cents: row.recalculated,
    notified_cents: toCents(row.amount),
    is_recurrent: row.recurrent ?? true,
    origin_year: row.origin_year,
  });
}

function driverRecord(row: LetterRow): NormalisedRecord {
  const key = `${row.letter_id}|${row.code ?? ""}`;
  return ownRecord("bfm_driver", key, {
    driver_key: key,
    letter_key: row.letter_id,
    parameter: row.code,
    amount: row.amount,
    unit: row.unit,
    grade: row.grade,
    source: row.source,
  });
}

function totalRecord(row: LetterRow): NormalisedRecord {
  const key = `${row.letter_id}|${row.sub_part ?? ""}`;
  return ownRecord("bfm_stated_total", key, {
    total_key: key,
    letter_key: row.letter_id,
    sub_part: row.sub_part,
    stated_cents: toCents(row.amount),
  });
}

const LETTER_RECORDS = {
  letter: letterRecord,
  line: lineRecord,
  driver: driverRecord,
  total: totalRecord,
} as const;

const bfmLetterProfile = contractProfile({
  contract: bfmLetterContract,
  sourceKind: "bfm-letter",
  start: () => (row) => [LETTER_RECORDS[row.record](row)],
});

export const FINANCE_PROFILES = [
  ledgerProfile,
  resourcesProfile,
  consumablesProfile,
  bfmLetterProfile,
] as const;
