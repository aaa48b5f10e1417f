import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { dayOf } from "@/prisma/example/core/calendar";
import { writeCsv } from "@/prisma/example/core/csv-table";
import { createRandom } from "@/prisma/example/core/random";
import { makeExampleTables } from "@/prisma/example/generate";
import { dayOfCell, isYes, mean, numberOf, rowsOf, textOf } from "./example-facts";

const hashOf = (): string => {
  const hash = createHash("sha256");
  for (const table of makeExampleTables()) hash.update(writeCsv(table));
  return hash.digest("hex");
};

const episodes = rowsOf("care-episodes");
const stays = rowsOf("stays");
const answers = rowsOf("questionnaire-answers");
const ofPathway = (pathway: string) =>
  episodes.filter((episode) => textOf(episode.pathway) === pathway);

describe("the generator of the example hospital", () => {
  it("writes the same bytes every time", () => {
    expect(hashOf()).toBe(hashOf());
  }, 120_000);

  it("draws numbers that are spread evenly", () => {
    const random = createRandom("evenly");
    const draws = Array.from({ length: 20_000 }, () => random.next());
    expect(mean(draws)).toBeCloseTo(0.5, 2);
    expect(new Set(draws.map((draw) => Math.floor(draw * 16))).size).toBe(16);
  });

  it("makes about 12,000 episodes in five pathways over three years", () => {
    expect(episodes.length).toBeGreaterThan(11_500);
    expect(episodes.length).toBeLessThan(12_500);
    expect(new Set(episodes.map((episode) => textOf(episode.pathway)))).toEqual(
      new Set(["hip-knee", "breast", "stroke", "heart-failure", "mother-child"]),
    );
    const days = episodes.map((episode) => dayOfCell(episode.anchor_date));
    expect(days.every((at) => at >= dayOf("2023-10-01") && at <= dayOf("2026-09-30"))).toBe(true);
  });

  it("names each episode, stay, activity, event, answer and use of goods once", () => {
    const keys = {
      "care-episodes": "episode_id",
      stays: "stay_id",
      activities: "activity_id",
      "clinical-events": "event_id",
      "questionnaire-answers": "response_id",
      consumables: "consumable_id",
    };
    for (const [profile, key] of Object.entries(keys)) {
      const found = rowsOf(profile).map((row) => textOf(row[key]));
      expect(new Set(found).size, profile).toBe(found.length);
    }
  });

  it("uses only wards and resources that it also delivers", () => {
    const wards = new Set(rowsOf("wards").map((row) => textOf(row.ward)));
    expect(wards.size).toBe(12);
    expect(new Set(rowsOf("wards").map((row) => textOf(row.site))).size).toBe(2);
    expect(stays.every((stay) => wards.has(textOf(stay.ward)))).toBe(true);
    const resources = new Set(rowsOf("resources").map((row) => textOf(row.resource)));
    const used = new Set(rowsOf("activities").map((row) => textOf(row.resource)));
    expect([...used].filter((resource) => !resources.has(resource))).toEqual([]);
  });
});

describe("the irregularities of real life", () => {
  const readmittedShare = (from: string, to: string): number => {
    const unplanned = new Set(
      stays
        .filter((stay) => textOf(stay.stay_id).endsWith("-R") && !isYes(stay.planned))
        .map((stay) => textOf(stay.stay_id).slice(2, -2)),
    );
    const inSpan = ofPathway("hip-knee").filter((episode) => {
      const at = dayOfCell(episode.anchor_date);
      return at >= dayOf(from) && at < dayOf(to);
    });
    const count = inSpan.filter((episode) => unplanned.has(textOf(episode.episode_id))).length;
    return count / inSpan.length;
  };

  it("readmissions after hip and knee surgery fall when the call team starts in March 2025", () => {
    const before = readmittedShare("2023-10-01", "2025-03-01");
    const after = readmittedShare("2025-03-01", "2026-09-01");
    expect(before).toBeGreaterThan(0.05);
    expect(before - after).toBeGreaterThan(0.015);
  });

  it("one quarter of orthopaedics knows complications of grade I only", () => {
    const episodeDay = new Map(
      ofPathway("hip-knee").map((row) => [textOf(row.episode_id), dayOfCell(row.anchor_date)]),
    );
    const gradesIn = (from: string, to: string) =>
      rowsOf("clinical-events").flatMap((event) => {
        const at = episodeDay.get(textOf(event.episode_id)) ?? Number.NaN;
        const isInside = at >= dayOf(from) && at <= dayOf(to);
        return isInside && textOf(event.type) === "complication" ? [textOf(event.grade)] : [];
      });
    expect(new Set(gradesIn("2024-07-01", "2024-09-30"))).toEqual(new Set(["I"]));
    expect(new Set(gradesIn("2024-10-01", "2024-12-31")).size).toBeGreaterThan(1);
  });

  it("one ward moves from one site to the other", () => {
    const rows = rowsOf("wards").filter((row) => textOf(row.ward) === "D3");
    expect(rows.map((row) => textOf(row.site))).toEqual(["ZU", "NO"]);
    expect(dayOfCell(rows[0]?.valid_to) + 1).toBe(dayOfCell(rows[1]?.valid_from));
  });

  it("the questionnaires of the last month are not there yet", () => {
    const newest = Math.max(...answers.map((answer) => dayOfCell(answer.date)));
    expect(newest).toBeLessThan(dayOf("2026-09-01"));
    expect(newest).toBeGreaterThan(dayOf("2026-08-20"));
  });

  it("some forms come after their window of 126 or 425 days", () => {
    const anchors = new Map(
      episodes.map((row) => [textOf(row.episode_id), dayOfCell(row.anchor_date)]),
    );
    const late = answers.filter((answer) => {
      const after = dayOfCell(answer.date) - (anchors.get(textOf(answer.episode_id)) ?? 0);
      return textOf(answer.moment) === "3m" ? after > 126 : after > 425;
    });
    expect(late.length / answers.length).toBeGreaterThan(0.005);
    expect(late.length / answers.length).toBeLessThan(0.05);
  });

  it("some answers miss an item", () => {
    const items = ["MO", "SC", "UA", "PD", "AD"];
    const eq5d = answers.filter((answer) => textOf(answer.instrument) === "eq-5d-5l");
    const open = eq5d.filter((answer) => items.some((key) => answer[key] === null));
    expect(open.length / eq5d.length).toBeGreaterThan(0.01);
    expect(open.length / eq5d.length).toBeLessThan(0.05);
  });

  it("heart failure has more admissions in winter than in summer", () => {
    const months = ofPathway("heart-failure").map((row) =>
      new Date(dayOfCell(row.anchor_date) * 86_400_000).getUTCMonth(),
    );
    const count = (wanted: readonly number[]) =>
      months.filter((month) => wanted.includes(month)).length;
    expect(count([11, 0, 1]) / count([5, 6, 7])).toBeGreaterThan(1.25);
  });

  it("some patients are still in on the last day", () => {
    const open = stays.filter((stay) => stay.discharge === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(120);
  });

  it("some cells of a pathway are too small to show: fewer than five in a month", () => {
    const cells = new Map<string, number>();
    for (const row of ofPathway("heart-failure")) {
      const month = new Date(dayOfCell(row.anchor_date) * 86_400_000).toISOString().slice(0, 7);
      const key = `${textOf(row.ward)}/${month}`;
      cells.set(key, (cells.get(key) ?? 0) + 1);
    }
    expect([...cells.values()].filter((count) => count < 5).length).toBeGreaterThan(20);
  });
});

describe("the response to questionnaires", () => {
  it("falls from moment to moment and lies between 55 and 80 %", () => {
    const due = ofPathway("hip-knee").filter(
      (row) => dayOfCell(row.anchor_date) + 425 <= dayOf("2026-08-31"),
    );
    const dueIds = new Set(due.map((row) => textOf(row.episode_id)));
    const shares = ["t0", "3m", "12m"].map(
      (moment) =>
        answers.filter(
          (answer) =>
            textOf(answer.instrument) === "eq-5d-5l" &&
            textOf(answer.moment) === moment &&
            dueIds.has(textOf(answer.episode_id)),
        ).length / due.length,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(Math.min(...shares)).toBeGreaterThan(0.55);
    expect(Math.max(...shares)).toBeLessThan(0.8);
  });

  it("is lower over 80, as in the published studies (Hutchings 2012 and others)", () => {
    const old = new Set(
      ofPathway("hip-knee").flatMap((row) =>
        numberOf(row.age) >= 80 ? [textOf(row.episode_id)] : [],
      ),
    );
    const answered = new Set(
      answers
        .filter((answer) => textOf(answer.moment) === "t0")
        .map((answer) => textOf(answer.episode_id)),
    );
    const share = (ids: readonly string[]) =>
      ids.filter((id) => answered.has(id)).length / ids.length;
    const young = ofPathway("hip-knee")
      .map((row) => textOf(row.episode_id))
      .filter((id) => !old.has(id));
    expect(share([...old])).toBeLessThan(share(young));
  });
});
