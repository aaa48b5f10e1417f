import type pg from "pg";
import {
  ACTIONS,
  ANNOTATIONS,
  DECISIONS,
  GOALS,
  REVIEWS,
  SOURCE,
  TARGETS,
  WHAT_MATTERS,
} from "./committee-work";

/** Fixed ids, so that loading again adds nothing. The kind stands in the middle. */
const idOf = (kind: number, id: number): string =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, "0")}${String(id).padStart(8, "0")}`;

/** A statement and the rows it takes as one JSON array. */
type Load = readonly [statement: string, rows: readonly object[]];

const LOADS: readonly Load[] = [
  [
    `INSERT INTO target (hospital_id, indicator_code, pathway_code, valid_from, target, source)
     SELECT $1, r.indicator, r.pathway, r."from", r.amount, r.source
     FROM jsonb_to_recordset($2::jsonb) AS r (indicator text, pathway text, "from" date, amount numeric, source text)
     ON CONFLICT DO NOTHING`,
    TARGETS.map((row) => ({ ...row, source: SOURCE })),
  ],
  [
    `UPDATE pathway_goal AS g SET baseline = r.baseline, owner = r.owner, due_on = r."dueOn"
     FROM jsonb_to_recordset($2::jsonb) AS r (pathway text, indicator text, baseline numeric, owner text, "dueOn" date)
     WHERE g.hospital_id = $1 AND g.pathway_code = r.pathway AND g.indicator_code = r.indicator`,
    GOALS,
  ],
  [
    `UPDATE pathway AS p SET what_matters = r.text
     FROM jsonb_to_recordset($2::jsonb) AS r (pathway text, text text)
     WHERE p.hospital_id = $1 AND p.pathway_code = r.pathway AND p.what_matters IS NULL`,
    Object.entries(WHAT_MATTERS).map(([pathway, text]) => ({ pathway, text })),
  ],
  [
    `INSERT INTO annotation (hospital_id, id, pathway_code, indicator_code, ward_code, occurred_on, kind, is_phase_start, text, reason, author)
     SELECT $1, r.key, r.pathway, r.indicator, r.ward, r."on", r.kind, r."isPhaseStart", r.text, r.reason, r.author
     FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, pathway text, indicator text, ward text, "on" date,
       kind text, "isPhaseStart" boolean, text text, reason text, author text)
     ON CONFLICT DO NOTHING`,
    ANNOTATIONS.map((row) => ({ ...row, key: idOf(1, row.id), author: SOURCE })),
  ],
  [
    `INSERT INTO quarterly_review (hospital_id, quarter, status, meeting_on)
     SELECT $1, r.quarter, r.status, r."meetingOn"
     FROM jsonb_to_recordset($2::jsonb) AS r (quarter text, status text, "meetingOn" date)
     ON CONFLICT DO NOTHING`,
    REVIEWS,
  ],
  [
    `INSERT INTO review_decision (hospital_id, id, quarter, pathway_code, text, owner, due_on, author)
     SELECT $1, r.key, r.quarter, r.pathway, r.text, r.owner, r."dueOn", r.author
     FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, quarter text, pathway text, text text, owner text, "dueOn" date, author text)
     ON CONFLICT DO NOTHING`,
    DECISIONS.map((row) => ({ ...row, key: idOf(2, row.id), author: SOURCE })),
  ],
  [
    `INSERT INTO review_action (hospital_id, id, quarter, pathway_code, indicator_code, text, owner, started_on, due_on)
     SELECT $1, r.key, r.quarter, r.pathway, r.indicator, r.text, r.owner, r."startedOn", r."dueOn"
     FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, quarter text, pathway text, indicator text,
       text text, owner text, "startedOn" date, "dueOn" date)
     ON CONFLICT DO NOTHING`,
    ACTIONS.map((row) => ({ ...row, key: idOf(3, row.id) })),
  ],
];

/** Targets, goals, notes and meetings of the example hospital; the client works inside its scope. */
export async function loadCommittee(client: pg.ClientBase, hospitalId: number): Promise<void> {
  for (const [statement, rows] of LOADS) {
    await client.query(statement, [hospitalId, JSON.stringify(rows)]);
  }
}
