/** A sign that a resource was written by another version of the standard than R4. */
export interface VersionSign {
  readonly version: "STU3" | "R5";
  readonly element: string;
}

type Body = Readonly<Record<string, unknown>>;

const STU3_TYPES = new Set(
  "BodySite DataElement DeviceComponent EligibilityRequest EligibilityResponse ExpansionProfile ImagingManifest ProcedureRequest ProcessRequest ProcessResponse ReferralRequest Sequence ServiceDefinition".split(
    " ",
  ),
);
const R5_TYPES = new Set(
  "ActorDefinition AdministrableProductDefinition ArtifactAssessment BiologicallyDerivedProductDispense Citation ClinicalUseDefinition ConditionDefinition DeviceAssociation DeviceDispense DeviceUsage EncounterHistory EvidenceReport FormularyItem GenomicStudy ImagingSelection Ingredient InventoryItem InventoryReport ManufacturedItemDefinition MedicinalProductDefinition NutritionIntake NutritionProduct PackagedProductDefinition Permission RegulatedAuthorization RequestOrchestration Requirements SubscriptionStatus SubscriptionTopic SubstanceDefinition TestPlan Transport".split(
    " ",
  ),
);

interface Rule extends VersionSign {
  readonly types: readonly string[];
  readonly isSign: (content: unknown) => boolean;
}

const isThere = (content: unknown) => content !== undefined;

/** Elements that only one version has, or writes in another form. Source: the "differences" pages of HL7. */
const RULES: readonly Rule[] = [
  {
    version: "STU3",
    element: "context",
    types: ["QuestionnaireResponse", "Procedure", "Condition", "Observation"],
    isSign: isThere,
  },
  {
    version: "STU3",
    element: "questionnaire",
    types: ["QuestionnaireResponse"],
    isSign: (content) => typeof content === "object" && content !== null,
  },
  { version: "STU3", element: "notDone", types: ["Procedure"], isSign: isThere },
  {
    version: "STU3",
    element: "clinicalStatus",
    types: ["Condition"],
    isSign: (content) => typeof content === "string",
  },
  {
    version: "R5",
    element: "class",
    types: ["Encounter"],
    isSign: (content) => Array.isArray(content),
  },
  { version: "R5", element: "actualPeriod", types: ["Encounter"], isSign: isThere },
  { version: "R5", element: "admission", types: ["Encounter"], isSign: isThere },
  { version: "R5", element: "occurrenceDateTime", types: ["Procedure"], isSign: isThere },
  { version: "R5", element: "occurrencePeriod", types: ["Procedure"], isSign: isThere },
];

/** The first sign in a resource that it is not R4, or null. */
export function findVersionSign(type: string, body: Body): VersionSign | null {
  if (STU3_TYPES.has(type)) return { version: "STU3", element: type };
  if (R5_TYPES.has(type)) return { version: "R5", element: type };
  const rule = RULES.find(
    ({ types, element, isSign }) => types.includes(type) && isSign(body[element]),
  );
  return rule ? { version: rule.version, element: `${type}.${rule.element}` } : null;
}
