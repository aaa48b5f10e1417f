import { buildScope } from "@/lib/access/scope";
import type { Actor } from "@/lib/access/actor";
import type { SimulationPlan } from "@/lib/engine/budget";
import { commentScenario, sendScenario } from "@/lib/services/simulator/decide-on-scenario";
import { getSimulator } from "@/lib/services/simulator/get-simulator";
import { saveScenario } from "@/lib/services/simulator/save-scenario";
import { EXAMPLE_PEOPLE } from "./example-people";

// Every figure here is an illustration; margins, fees and what is cashable are for the hospital to say.

const PATHWAY = "hip-knee";
const QUARTER = "2026-Q3";
const TODAY = "2026-11-22";

const FIGURES = {
  "outside.drugMarginPerWardStay": 12,
  "outside.feesPerStay": 1450,
  "outside.retrocessionShare": 0.32,
  "outside.lowVariabilityPerStay": 180,
  "outside.dayLumpSumsPerStay": 0,
  "outside.implantMarginPerStay": 95,
  "cost.otherPerStay": 620,
  "cost.oneOff": 40_000,
};

interface ExampleScenario {
  readonly name: string;
  readonly note: string;
  readonly levers: SimulationPlan["levers"];
  readonly figures: Readonly<Record<string, number>>;
}

const { "outside.drugMarginPerWardStay": _, ...WITHOUT_DRUG_MARGIN } = FIGURES;

/** One figure is not known yet: its part says so and the net is withheld. */
const INCOMPLETE: ExampleScenario = {
  name: "Heup en knie: 25 % dagchirurgie, apotheek nog te vragen",
  note: "Voorbeeld met een gat: de marge op geneesmiddelen is nog niet gekend.",
  levers: { dayShareListA: 0.25 },
  figures: WITHOUT_DRUG_MARGIN,
};

const DAY_SURGERY: ExampleScenario = {
  name: "Heup en knie: naar 25 % dagchirurgie",
  note: "Voorbeeld. Alleen het aandeel dagchirurgie.",
  levers: { dayShareListA: 0.25 },
  figures: FIGURES,
};

const WITH_CARE: ExampleScenario = {
  name: "Heup en knie: dagchirurgie met belteam",
  note: "Voorbeeld. Dagchirurgie, minder complicaties en heropnames door het belteam, hogere P4P-score.",
  levers: {
    dayShareListA: 0.25,
    complicationRate: 0.06,
    readmissionRate: 0.03,
    p4pScore: 63,
  },
  figures: FIGURES,
};

function personOf(hospitalId: number, role: "finance-controller" | "cmo"): Actor {
  return {
    accountId: null,
    displayName: EXAMPLE_PEOPLE[role].displayName,
    role,
    scope: buildScope({ hospitalIds: [hospitalId] }),
    hospitalId,
  };
}

/** Three scenarios: one with a missing figure, one complete, one before the committee. Loading again adds nothing. */
export async function loadScenarios(hospitalId: number): Promise<void> {
  const controller = personOf(hospitalId, "finance-controller");
  const page = await getSimulator(controller, {
    quarter: null,
    today: TODAY,
    pathwayCode: PATHWAY,
    scenarioId: null,
  });
  if (page.scenarios.length > 0) return;
  const save = ({ name, note, levers, figures }: ExampleScenario) =>
    saveScenario(controller, {
      scenario: null,
      seenVersion: 0,
      name,
      note,
      letter: page.letter.letterKey,
      pathway: PATHWAY,
      plan: { ...page.plan, levers },
      figures,
      today: TODAY,
    });
  await save(INCOMPLETE);
  await save(DAY_SURGERY);
  const { id } = await save(WITH_CARE);
  await commentScenario(
    personOf(hospitalId, "cmo"),
    id,
    "Akkoord als het belteam blijft: zonder opvolging aan huis stijgen de heropnames.",
  );
  await sendScenario(controller, id, QUARTER);
}
