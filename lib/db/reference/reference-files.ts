import nationalAmountsFile from "@/prisma/reference/bfm-national-amounts.json";
import ruleVersionsFile from "@/prisma/reference/bfm-rule-versions.json";
import indicatorsFile from "@/prisma/reference/indicator-definitions.json";
import birthFile from "@/prisma/reference/indicators/birth.json";
import breastFile from "@/prisma/reference/indicators/breast.json";
import deteriorationFile from "@/prisma/reference/indicators/deterioration.json";
import experienceFile from "@/prisma/reference/indicators/experience.json";
import heartFailureFile from "@/prisma/reference/indicators/heart-failure.json";
import infectionFile from "@/prisma/reference/indicators/infection.json";
import organisationFile from "@/prisma/reference/indicators/organisation.json";
import perioperativeFile from "@/prisma/reference/indicators/perioperative.json";
import safetyFile from "@/prisma/reference/indicators/safety.json";
import stayFile from "@/prisma/reference/indicators/stay.json";
import strokeFile from "@/prisma/reference/indicators/stroke.json";
import surgeryFile from "@/prisma/reference/indicators/surgery.json";
import templatesFile from "@/prisma/reference/pathway-templates.json";
import { expandIndicators } from "./expand-indicators";
import {
  bfmRuleVersionsSchema,
  nationalAmountsSchema,
  indicatorDefinitionsSchema,
  pathwayTemplatesSchema,
  themeFileSchema,
  type IndicatorDefinition,
  type PathwayTemplate,
} from "./reference-schemas";

/** Versions of the law's coefficients, as they ship. */
export function readBfmRuleVersions() {
  return bfmRuleVersionsSchema.parse(ruleVersionsFile).versions;
}

/** Amounts of the country, each with what it covers. */
export function readNationalAmounts() {
  return nationalAmountsSchema.parse(nationalAmountsFile).amounts;
}

const THEME_FILES = [
  birthFile,
  breastFile,
  deteriorationFile,
  experienceFile,
  heartFailureFile,
  infectionFile,
  organisationFile,
  perioperativeFile,
  safetyFile,
  stayFile,
  strokeFile,
  surgeryFile,
];

let definitions: readonly IndicatorDefinition[] | undefined;

/** Every indicator definition: families written out, then the themes; read and checked once. */
export function readIndicatorDefinitions(): readonly IndicatorDefinition[] {
  definitions ??= [
    ...expandIndicators(indicatorDefinitionsSchema.parse(indicatorsFile)),
    ...THEME_FILES.flatMap((file) => themeFileSchema.parse(file)),
  ];
  return definitions;
}

/** The last day after the index event that any indicator looks at. */
export function findLongestWindowDays(): number {
  return Math.max(
    0,
    ...readIndicatorDefinitions().map(({ recipe }) =>
      recipe !== null && "window" in recipe ? (recipe.window?.to ?? 0) : 0,
    ),
  );
}

let templates: ReadonlyMap<string, PathwayTemplate> | undefined;

/** The pathway templates by code, read and checked once. */
export function readPathwayTemplates(): ReadonlyMap<string, PathwayTemplate> {
  templates ??= new Map(
    pathwayTemplatesSchema
      .parse(templatesFile)
      .templates.map((template) => [template.code, template]),
  );
  return templates;
}
