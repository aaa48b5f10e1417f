import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PackSummaryDto } from "@/lib/contracts/api/licence-packs";

interface PackReadyProps {
  readonly pack: PackSummaryDto;
  readonly isInstalled: boolean;
  readonly isBusy: boolean;
  /** The file is for another questionnaire than the page. */
  readonly isOfOther: boolean;
  readonly onInstall: () => void;
  readonly onCancel: () => void;
}

/** What a file without faults would install, to be confirmed. */
export function PackReady(props: PackReadyProps) {
  const { pack, isInstalled, isBusy, isOfOther, onInstall, onCancel } = props;
  const t = useTranslations("licence-packs");
  const { title, items, language, version, reference, owner, holder, instrument } = pack;
  return (
    <Notice
      tone={isOfOther ? "warning" : "note"}
      isAnnounced
      title={isInstalled ? t("already") : t("ready")}
      action={
        <div className="flex flex-wrap gap-2">
          {isInstalled ? null : (
            <Button variant="primary" size="small" autoFocus disabled={isBusy} onClick={onInstall}>
              {isBusy ? t("installing") : t("install")}
            </Button>
          )}
          <Button size="small" disabled={isBusy} onClick={onCancel}>
            {isInstalled ? t("close") : t("cancel")}
          </Button>
        </div>
      }
    >
      <span className="block">{t("contents", { title, items, language, version })}</span>
      <span className="block">{t("licence", { reference, owner, holder })}</span>
      {isOfOther ? <span className="block">{t("otherInstrument", { instrument })}</span> : null}
    </Notice>
  );
}
