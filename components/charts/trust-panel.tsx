import { useTranslations } from "next-intl";
import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/drawer";
import { Link } from "@/lib/i18n/navigation";
import type { TrustPanelModel } from "@/lib/view-models/charts/trust-panel-model";

interface TrustPanelProps {
  readonly model: TrustPanelModel;
  /** Below everything, e.g. where to report an error. */
  readonly children?: ReactNode;
}

/** How a figure is made, from what, how complete, and who vouches for it. */
export function TrustPanel({ model, children }: TrustPanelProps) {
  const t = useTranslations("charts.trust");
  return (
    <Drawer
      title={t("title")}
      closeLabel={t("close")}
      triggerLabel={t("open", { name: model.name })}
      triggerClassName="inline-flex min-h-9 items-center gap-1.5 rounded-md px-2 text-small text-muted hover:bg-accent-soft hover:text-ink"
      trigger={
        <>
          <ShieldCheck aria-hidden="true" size={15} strokeWidth={1.7} />
          {t("short")}
        </>
      }
    >
      <p className="font-serif text-title font-semibold">{model.name}</p>
      <p className="mt-1 mb-4 text-body text-muted">{model.definition}</p>
      <dl className="text-small">
        <Row term={t("numerator")}>{model.numerator}</Row>
        <Row term={t("denominator")}>{model.denominator}</Row>
        <Row term={t("inclusion")}>{model.inclusion}</Row>
        <Row term={t("exclusion")}>{model.exclusion}</Row>
        <Row term={t("version")}>{model.version}</Row>
        <Row term={t("method")}>{model.method}</Row>
        <Row term={t("sources")}>{listOf(model.sources)}</Row>
        <Row term={t("lastDelivery")}>{model.lastDelivery}</Row>
        <Row term={t("completeness")}>{model.completeness}</Row>
        <Row term={t("knownIssues")}>{listOf(model.knownIssues) ?? t("noIssues")}</Row>
        <Row term={t("caseMix")}>{model.caseMix ?? t("noCaseMix")}</Row>
        <Row term={t("audience")}>{model.audience}</Row>
        <Row term={t("signedOffBy")}>{model.signedOffBy ?? t("notSigned")}</Row>
      </dl>
      <p className="border-t border-hairline py-3 text-body">
        <Link href={model.definitionHref} className="font-semibold text-accent hover:underline">
          {t("toDefinition")}
        </Link>
      </p>
      {children}
    </Drawer>
  );
}

function listOf(texts: readonly string[]): ReactNode {
  if (texts.length === 0) return null;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div className="grid grid-cols-[8.5rem_1fr] gap-x-4 border-t border-hairline py-2">
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
