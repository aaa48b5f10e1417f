import { PackInstaller } from "@/components/instruments/pack-installer";
import { PackTable } from "@/components/instruments/pack-table";
import { SectionHead } from "@/components/ui/section-head";
import type {
  InstalledPack,
  LibraryEntry,
  PackStanding,
} from "@/lib/contracts/instruments/library";
import type { Writer } from "@/lib/view-models/writer";

interface PackPartProps {
  readonly entry: LibraryEntry;
  readonly packs: readonly (InstalledPack & { readonly standing: PackStanding })[];
  readonly mayInstall: boolean;
  readonly hospitalId: number;
  readonly writer: Writer;
}

/** The licence packs of a questionnaire; who may install gets the form. */
export function PackPart({ entry, packs, mayInstall, hospitalId, writer }: PackPartProps) {
  const { hasOwnText, instrument } = entry;
  return (
    <section className="mt-9">
      <SectionHead title={writer.text("instruments.packs.title")}>
        {hasOwnText ? writer.text("instruments.packs.notNeeded") : null}
      </SectionHead>
      {packs.length === 0 ? (
        <p className="pt-2 text-small text-muted">{writer.text("instruments.packs.none")}</p>
      ) : (
        <PackTable packs={packs} mayInstall={mayInstall} hospitalId={hospitalId} writer={writer} />
      )}
      <div className="mt-5">
        {mayInstall ? (
          <PackInstaller instrumentId={instrument.id} hospitalId={hospitalId} />
        ) : (
          <p className="text-small text-muted">{writer.text("instruments.packs.installers")}</p>
        )}
      </div>
    </section>
  );
}
