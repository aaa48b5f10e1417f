import type { Role } from "@/lib/access/roles";

/** Name of the hospital's mail domain; no such domain exists. */
const MAIL_DOMAIN = "voorbeeld.waardekompas";

export interface ExamplePerson {
  readonly displayName: string;
  readonly departmentCode?: string;
  readonly wardCodes?: readonly string[];
  readonly pathwayCodes?: readonly string[];
}

/** One invented person for each role; the type leaves no role out. */
export const EXAMPLE_PEOPLE: Readonly<Record<Role, ExamplePerson>> = {
  board: { displayName: "Hilde Van den Bossche" },
  "vsc-chair": { displayName: "Prof. Luc Hermans" },
  "vsc-secretary": { displayName: "Sofie Claes" },
  cmo: { displayName: "Dr. An Peeters" },
  cno: { displayName: "Karin Willems" },
  cfo: { displayName: "Bart De Smet" },
  cio: { displayName: "Tom Jacobs" },
  ciso: { displayName: "Nadia El Idrissi" },
  "department-head": { displayName: "Dr. Pieter Maes", departmentCode: "ORT" },
  "nursing-department-head": { displayName: "Griet Wouters", departmentCode: "ORT" },
  "head-nurse": { displayName: "Els Goossens", wardCodes: ["C1"] },
  "ward-team": { displayName: "Team Orthopedie Noord", wardCodes: ["C1"] },
  "pathway-coordinator": { displayName: "Lien Mertens", pathwayCodes: ["hip-knee"] },
  "pathway-team": { displayName: "Team Heup en knie", pathwayCodes: ["hip-knee"] },
  "operating-room-manager": { displayName: "Wim Aerts" },
  "finance-controller": { displayName: "Ilse Dubois" },
  "billing-officer": { displayName: "Martine Lambert" },
  coder: { displayName: "Ruben Desmet" },
  "data-analyst": { displayName: "Yasmine Haddad" },
  "quality-coordinator": { displayName: "Katrien Vermeulen" },
  "patient-representative": { displayName: "Rita Lemmens", pathwayCodes: ["hip-knee"] },
  "network-analyst": { displayName: "Joris Van Damme" },
  dpo: { displayName: "Caroline Stevens" },
  administrator: { displayName: "Beheer AZ Voorbeeld" },
};

/** The sign-in name of a role, e.g. `cmo@voorbeeld.waardekompas`. */
export const mailOf = (role: Role): string => `${role}@${MAIL_DOMAIN}`;
