import type { ReactNode } from "react";
import type { Instrument } from "@/lib/engine/instruments";
import { writeOwner } from "@/lib/view-models/instruments/write-owner";
import type { Writer } from "@/lib/view-models/writer";

interface LicenceFactsProps {
  readonly instrument: Instrument;
  readonly hasOwnText: boolean;
  readonly writer: Writer;
}

function shippingOf({ licence }: Instrument, hasOwnText: boolean): string {
  if (hasOwnText) return "ships";
  return licence.mayShipWording ? "shipsPack" : "shipsNot";
}

/** Whose a questionnaire is, what this product may do with it and what the hospital must do. */
export function LicenceFacts({ instrument, hasOwnText, writer }: LicenceFactsProps) {
  const { licence } = instrument;
  const text = (key: string) => writer.text(`instruments.licence.${key}`);
  return (
    <dl className="text-small">
      <Fact name={text("owner")}>{writeOwner(licence, writer)}</Fact>
      <Fact name={text("permission")}>
        {writer.text(`instruments.permission.${licence.permission}`)}
      </Fact>
      <Fact name={text("shipsWording")}>{text(shippingOf(instrument, hasOwnText))}</Fact>
      <Fact name={text("scoring")}>{text(licence.mayScore ? "mayScore" : "mayNotScore")}</Fact>
      <Fact name={text("duties")}>
        {licence.duties.length === 0 ? (
          text("noDuties")
        ) : (
          <ul className="flex list-disc flex-col gap-0.5 pl-4">
            {licence.duties.map((duty) => (
              <li key={duty}>{writer.text(`instruments.duty.${duty}`)}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={text("source")}>
        {licence.source} ({writer.text(`instruments.grade.${licence.grade}`)})
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="border-b border-hairline py-2">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
