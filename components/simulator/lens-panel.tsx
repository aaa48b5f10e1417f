import type { Lens } from "@/lib/view-models/simulator/prepare-lenses";
import type { Writer } from "@/lib/view-models/writer";

interface LensPanelProps {
  readonly lenses: readonly Lens[];
  readonly writer: Writer;
}

/** The same money seen three ways, side by side and never added. */
export function LensPanel({ lenses, writer }: LensPanelProps) {
  return (
    <section data-lenses="">
      <h3 className="font-serif text-[1.0625rem] leading-6 font-semibold">
        {writer.text("simulator.lenses.title")}
      </h3>
      <p className="mt-1 max-w-prose text-small text-muted">
        {writer.text("simulator.lenses.note")}
      </p>
      <div className="mt-3 grid gap-x-7 gap-y-5 sm:grid-cols-3">
        {lenses.map(({ key, title, figure, text, lines }) => (
          <div key={key} data-lens={key} className="border-t border-rule pt-3">
            <h4 className="eyebrow">{title}</h4>
            <p className="mt-1 font-serif text-[1.25rem] leading-7 tabular-nums">{figure ?? "–"}</p>
            {lines.length > 0 ? (
              <p className="mt-1 text-small tabular-nums">{lines.join(" · ")}</p>
            ) : null}
            <p className="mt-1 text-small text-muted">{text}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
