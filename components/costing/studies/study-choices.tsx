import { Segmented } from "@/components/ui/segmented";
import type { MapStudyPage } from "@/lib/contracts/costing/variance";
import type { Writer } from "@/lib/view-models/writer";

/** The studies of one pathway map; each is an address of its own. */
export const STUDIES = ["variance", "uncertainty"] as const;

interface StudyChoicesProps {
  readonly page: MapStudyPage;
  readonly study: (typeof STUDIES)[number];
  readonly hrefOf: (study: string, physicians: string | null) => string;
  readonly writer: Writer;
}

/** Which study of the map, and with or without physicians. */
export function StudyChoices({ page, study, hrefOf, writer }: StudyChoicesProps) {
  const { isWithPhysicians } = page;
  const kept = isWithPhysicians === false ? "without" : null;
  return (
    <div className="flex flex-wrap gap-3 pt-4 print:hidden">
      <Segmented
        label={writer.text("cost-study.choose")}
        selected={study}
        options={STUDIES.map((key) => ({
          key,
          label: writer.text(`cost-study.study.${key}`),
          href: hrefOf(key, kept),
        }))}
      />
      {isWithPhysicians === null ? null : (
        <Segmented
          label={writer.text("costing.perspective")}
          selected={isWithPhysicians ? "with" : "without"}
          options={[
            { key: "with", label: writer.text("costing.with"), href: hrefOf(study, null) },
            {
              key: "without",
              label: writer.text("costing.without"),
              href: hrefOf(study, "without"),
            },
          ]}
        />
      )}
    </div>
  );
}
