import ruleVersionsFile from "@/prisma/reference/bfm-rule-versions.json";
import indicatorsFile from "@/prisma/reference/indicator-definitions.json";
import templatesFile from "@/prisma/reference/pathway-templates.json";
import { expandIndicators } from "./expand-indicators";
import {
  bfmRuleVersionsSchema,
  indicatorDefinitionsSchema,
  pathwayTemplatesSchema,
  type PathwayTemplate,
} from "./reference-schemas";

/** Versions of the law's coefficients, as they ship. */
export function readBfmRuleVersions() {
  return bfmRuleVersionsSchema.parse(ruleVersionsFile).versions;
}

/** The indicator definitions, families written out. */
export function readIndicatorDefinitions() {
  return expandIndicators(indicatorDefinitionsSchema.parse(indicatorsFile));
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
