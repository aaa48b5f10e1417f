import { Trash2 } from "lucide-react";
import type { MapSection } from "@/lib/engine/costing";
import { withMap, withRow } from "@/lib/view-models/costing/edit-map";
import { freshSection, removeSection } from "@/lib/view-models/costing/edit-sections";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { IconButton } from "./icon-button";
import { NumberField } from "./number-field";
import { useWorkbench } from "./workbench-context";

/** Choices whose branches exclude each other, and complications with their own steps. */
export function SectionsPanel() {
  const { document, change, t, isReadOnly } = useWorkbench();
  const { sections } = document.map;
  const add = (kind: MapSection["kind"]) => (name: string) => {
    if (name.trim() === "") return;
    const section = freshSection(sections, kind, name.trim());
    change(withMap(document, { sections: [...sections, section] }));
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-small text-muted">{t("sectionsHint")}</p>
      {sections.length === 0 ? <p className="text-muted">{t("noSections")}</p> : null}
      <ul className="flex flex-col">
        {sections.map((section) => (
          <SectionRow key={section.sectionKey} section={section} />
        ))}
      </ul>
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-4">
          <DraftInput
            label={t("addBranch")}
            value=""
            onCommit={add("branch")}
            className="min-w-56 flex-1"
          />
          <DraftInput
            label={t("addComplication")}
            value=""
            onCommit={add("complication")}
            className="min-w-56 flex-1"
          />
        </div>
      )}
    </div>
  );
}

function SectionRow({ section }: { readonly section: MapSection }) {
  const { document, change, t, isReadOnly } = useWorkbench();
  const { sections } = document.map;
  const isBranch = section.kind === "branch";
  const put = (row: MapSection) => {
    const next = withRow(sections, ({ sectionKey }) => sectionKey, section.sectionKey, row);
    change(withMap(document, { sections: next }));
  };
  const others = sections.filter(({ sectionKey }) => sectionKey !== section.sectionKey);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-hairline py-3">
      <DraftInput
        label={t(isBranch ? "branch" : "complication")}
        value={section.name}
        isReadOnly={isReadOnly}
        onCommit={(name) => put({ ...section, name: name.trim() })}
        className="min-w-40 flex-1"
      />
      {isBranch ? (
        <DraftInput
          label={t("choice")}
          value={section.pointKey ?? ""}
          isReadOnly={isReadOnly}
          onCommit={(typed) => put({ ...section, pointKey: typed.trim() || "keuze" })}
          className="w-36"
        />
      ) : null}
      <NumberField
        label={t(isBranch ? "share" : "meanCount")}
        amount={section.share}
        isShare={isBranch}
        onCommit={(share) => put({ ...section, share: share ?? 0 })}
      />
      <ChoiceField
        label={t("inside")}
        selected={section.insideKey ?? ""}
        options={[
          { key: "", label: t("everyone") },
          ...others.map(({ sectionKey, name }) => ({ key: sectionKey, label: name })),
        ]}
        onSelect={(key) => put({ ...section, insideKey: key === "" ? null : key })}
        className="basis-44"
      />
      {isReadOnly ? null : (
        <IconButton
          label={t("removeLine", { name: section.name })}
          icon={<Trash2 aria-hidden="true" size={15} />}
          onPress={() => change(removeSection(document, section.sectionKey))}
        />
      )}
    </li>
  );
}
