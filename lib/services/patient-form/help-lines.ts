import "server-only";
import type { PatientLanguage } from "@/lib/contracts/patient-form";

/** A telephone line that is free and answers day and night. */
export interface HelpLine {
  readonly name: string;
  readonly phone: string;
  readonly source: string;
}

const DUTCH: HelpLine = {
  name: "Zelfmoordlijn",
  phone: "1813",
  source: "zelfmoord1813.be; VRT 8 September 2019",
};
const FRENCH: HelpLine = {
  name: "Centre de Prévention du Suicide",
  phone: "0800 32 123",
  source: "preventionsuicide.be; Belga/BX1",
};
const GERMAN: HelpLine = {
  name: "Telefonhilfe",
  phone: "108",
  source: "telefonhilfe.be/uber-uns; BRF",
};

/** Belgian lines for who thinks of suicide, by the language in which somebody answers. */
export const HELP_LINES: Readonly<Record<PatientLanguage, readonly HelpLine[]>> = {
  nl: [DUTCH],
  fr: [FRENCH],
  de: [GERMAN],
  en: [DUTCH, FRENCH],
};
