import { Notice } from "@/components/ui/notice";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import {
  prepareCapacityPreview,
  type PreviewBase,
} from "@/lib/view-models/costing/prepare-capacity-preview";
import { useWriter } from "../use-writer";
import { MeltingBar } from "./melting-bar";

interface CapacityPreviewProps {
  /** Null while a field holds no number. */
  readonly settings: CapacitySettings | null;
  readonly base: PreviewBase;
}

/** What the typed rule would give: hours that melt, and the rate that follows. Nothing is saved yet. */
export function CapacityPreview({ settings, base }: CapacityPreviewProps) {
  const writer = useWriter();
  const text = (key: string) => writer.text(`costing-capacity.preview.${key}`);
  const preview = settings && prepareCapacityPreview(settings, base, writer);
  return (
    <section aria-live="polite" className="border-l-2 border-accent bg-band/50 px-4 py-3">
      <p className="eyebrow">{text("title")}</p>
      {preview === null ? (
        <p className="pt-1 text-small text-muted">{text("unread")}</p>
      ) : (
        <Contents preview={preview} writer={writer} />
      )}
    </section>
  );
}

interface ContentsProps {
  readonly preview: ReturnType<typeof prepareCapacityPreview>;
  readonly writer: ReturnType<typeof useWriter>;
}

function Contents({ preview, writer }: ContentsProps) {
  const { rate, change, formula, warning, melting } = preview;
  return (
    <>
      {rate ? (
        <p className="flex flex-wrap items-baseline gap-x-3 pt-1">
          <span data-preview-rate className="font-serif text-headline">
            {rate}
          </span>
          {change ? (
            <span className="text-small text-muted">
              {writer.text("costing-capacity.preview.change", { change })}
            </span>
          ) : null}
        </p>
      ) : null}
      {formula ? <p className="text-small text-muted">{formula}</p> : null}
      {warning ? (
        <div className="pt-3">
          <Notice tone="warning">{warning}</Notice>
        </div>
      ) : null}
      {melting ? (
        <div className="pt-2">
          <MeltingBar model={melting} writer={writer} />
        </div>
      ) : null}
    </>
  );
}
