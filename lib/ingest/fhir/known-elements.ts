import type { ElementReason } from "@/lib/contracts/import/contents";

type Fates = Readonly<Record<string, "read" | ElementReason>>;

function fates(words: Partial<Record<"read" | ElementReason, string>>): Fates {
  return Object.fromEntries(
    Object.entries(words).flatMap(([fate, names]) =>
      names.split(" ").map((name) => [name, fate as "read" | ElementReason] as const),
    ),
  );
}

const BASE = fates({
  read: "resourceType id contained",
  narrative: "text",
  "not-read": "meta implicitRules language",
});

/**
 * The elements of the resources that are read, from their R4 definitions: which the product takes
 * over, which it drops on purpose and which it does not read. What stands in no list is unknown.
 */
const ELEMENTS: Readonly<Record<string, Fates>> = {
  Patient: fates({
    read: "identifier gender birthDate deceasedDateTime",
    identifying: "name telecom address photo contact",
    "not-read":
      "active deceasedBoolean maritalStatus multipleBirthBoolean multipleBirthInteger communication generalPractitioner managingOrganization link",
  }),
  Encounter: fates({
    read: "status class partOf subject period priority hospitalization reasonCode",
    "not-read":
      "identifier statusHistory classHistory type serviceType episodeOfCare basedOn participant appointment length reasonReference diagnosis account location serviceProvider",
  }),
  Procedure: fates({
    read: "status code subject encounter performedDateTime performedPeriod",
    "free-text": "note performedString",
    "not-read":
      "identifier instantiatesCanonical instantiatesUri basedOn partOf statusReason category performedAge performedRange recorder asserter performer location reasonCode reasonReference bodySite outcome report complication complicationDetail followUp focalDevice usedReference usedCode",
  }),
  Condition: fates({
    read: "verificationStatus code subject encounter onsetDateTime recordedDate",
    "free-text": "note onsetString abatementString",
    "not-read":
      "identifier clinicalStatus category severity bodySite onsetAge onsetPeriod onsetRange abatementDateTime abatementAge abatementPeriod abatementRange recorder asserter stage evidence",
  }),
  QuestionnaireResponse: fates({
    read: "questionnaire status subject encounter authored source item language",
    "not-read": "identifier basedOn partOf author",
  }),
  Questionnaire: fates({
    read: "url code status item",
    "free-text": "title description purpose copyright",
    "not-read":
      "identifier version name derivedFrom experimental subjectType date publisher contact useContext jurisdiction approvalDate lastReviewDate effectivePeriod",
  }),
};

/** Whether the elements of this type are known, so that unknown ones can be told. */
export function hasKnownElements(type: string): boolean {
  return Object.hasOwn(ELEMENTS, type);
}

/** What becomes of an element of a resource that is read. */
export function fateOfElement(type: string, element: string): "read" | ElementReason {
  const own = ELEMENTS[type] ?? {};
  if (Object.hasOwn(own, element)) return own[element] ?? "unknown";
  return Object.hasOwn(BASE, element) ? (BASE[element] ?? "unknown") : "unknown";
}
