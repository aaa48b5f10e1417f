import { LicenceFacts } from "@/components/instruments/licence-facts";
import { SectionHead } from "@/components/ui/section-head";
import type { LibraryEntry } from "@/lib/contracts/instruments/library";
import { Link } from "@/lib/i18n/navigation";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";

interface RightsPartProps {
  readonly entry: LibraryEntry;
  readonly view: KeptView;
  readonly writer: Writer;
}

/** Whose the questionnaire is, how it is scored and where this hospital asks it. */
export function RightsPart({ entry, view, writer }: RightsPartProps) {
  const { instrument, uses, hasOwnText } = entry;
  const method = instrument.scoring?.method;
  return (
    <div className="flex min-w-0 flex-col gap-9">
      <section>
        <SectionHead title={writer.text("instruments.licence.title")} />
        <LicenceFacts instrument={instrument} hasOwnText={hasOwnText} writer={writer} />
      </section>
      <section>
        <SectionHead title={writer.text("instruments.uses.title")} />
        {uses.length === 0 ? (
          <p className="pt-2 text-small text-muted">{writer.text("instruments.uses.none")}</p>
        ) : (
          <ul className="text-small">
            {uses.map(({ pathwayCode, pathwayName, moments }) => (
              <li
                key={`${pathwayCode} ${moments.join()}`}
                className="border-b border-hairline py-2"
              >
                <Link
                  href={prepareHref(`/pathways/${pathwayCode}`, view)}
                  className="font-semibold hover:underline"
                >
                  {writer.localised(pathwayName)}
                </Link>
                <span className="block text-muted">
                  {moments.map((moment) => writer.text(`outcomes.moment.${moment}`)).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {method ? (
        <section>
          <SectionHead title={writer.text("instruments.licence.method")} />
          <p className="pt-2 text-small text-muted">
            {method.id},{" "}
            {writer.text("instruments.licence.methodVersion", { version: method.version })}.{" "}
            {method.source}
          </p>
        </section>
      ) : null}
    </div>
  );
}
