import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { WizardStep } from "./wizard-setting";

/** Shown where a step was opened before the file was checked. */
export function NeedsDryRun({ goTo }: { readonly goTo: (step: WizardStep) => void }) {
  const t = useTranslations("import-wizard.confirm");
  return (
    <Notice
      action={
        <Button size="small" onClick={() => goTo("findings")}>
          {t("toFindings")}
        </Button>
      }
    >
      {t("noRun")}
    </Notice>
  );
}
