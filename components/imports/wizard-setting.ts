import type { ImportCalls } from "@/lib/queries/imports";
import type { ImportSampleDto, ImportUploadDto } from "@/lib/contracts/api/import-uploads";
import type { ImportProfileId } from "@/lib/contracts/import/registry";

/** One kind of delivery as the first step shows it. */
export interface ProfileChoice {
  readonly id: ImportProfileId;
  readonly group: "care" | "money" | "others";
  readonly fields: readonly { readonly name: string; readonly isRequired: boolean }[];
  readonly hasItems: boolean;
}

/** What the page knows and the wizard needs. */
export interface WizardSetting {
  readonly hospitalId: number;
  readonly profiles: readonly ProfileChoice[];
  /** Names of pathways and indicators in the reader's language, by code. */
  readonly pathwayNames: Readonly<Record<string, string>>;
  readonly indicatorNames: Readonly<Record<string, string>>;
  readonly canUndo: boolean;
  readonly limitBytes: number;
}

export const WIZARD_STEPS = ["file", "type", "columns", "findings", "dry-run", "confirm"] as const;

export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What every step of the wizard gets. */
export interface StepProps {
  readonly setting: WizardSetting;
  readonly calls: ImportCalls;
  readonly goTo: (step: WizardStep) => void;
}

/** What the steps after the first get: there is an upload with a plan. */
export interface UploadStepProps extends StepProps {
  readonly upload: ImportUploadDto & { readonly plan: NonNullable<ImportUploadDto["plan"]> };
}

export interface SampleStepProps extends UploadStepProps {
  readonly sample: ImportSampleDto;
}
