import { Trash2 } from "lucide-react";
import type { MapVariable } from "@/lib/engine/costing";
import { withMap, withRow } from "@/lib/view-models/costing/edit-map";
import { freshVariable } from "@/lib/view-models/costing/edit-sections";
import { ChoiceField } from "./choice-field";
import { DraftInput } from "./draft-input";
import { IconButton } from "./icon-button";
import { NumberField } from "./number-field";
import { useWorkbench } from "./workbench-context";

const KINDS: readonly MapVariable["kind"][] = ["flag", "count", "measure"];

/** The registry of variables that time equations may name, and overhead that is not in the rates. */
export function VariablesPanel() {
  const { document, change, t, isReadOnly } = useWorkbench();
  const { variables, overhead } = document.map;
  const add = (name: string) => {
    if (name.trim() === "") return;
    const variable = freshVariable(variables, name.trim());
    change(withMap(document, { variables: [...variables, variable] }));
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-small text-muted">{t("variablesHint")}</p>
      <ul className="flex flex-col">
        {variables.map((variable) => (
          <VariableRow key={variable.variableKey} variable={variable} />
        ))}
      </ul>
      {isReadOnly ? null : (
        <DraftInput
          label={t("addVariable")}
          value=""
          placeholder={t("addVariableHint")}
          onCommit={add}
          className="max-w-sm"
        />
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-rule pt-4">
        <NumberField
          label={t("markUp")}
          amount={overhead.markUp}
          isShare
          className="w-44"
          onCommit={(markUp) =>
            change(withMap(document, { overhead: { ...overhead, markUp: markUp ?? 0 } }))
          }
        />
        <ChoiceField
          label={t("overheadOn")}
          selected={overhead.isOnConsumables ? "all" : "time"}
          options={["time", "all"].map((key) => ({ key, label: t(`overheadKind.${key}`) }))}
          onSelect={(key) =>
            change(withMap(document, { overhead: { ...overhead, isOnConsumables: key === "all" } }))
          }
          className="basis-64"
        />
        <p className="w-full text-small text-muted">{t("overheadHint")}</p>
      </div>
    </div>
  );
}

function VariableRow({ variable }: { readonly variable: MapVariable }) {
  const { document, change, t, isReadOnly } = useWorkbench();
  const { variables } = document.map;
  const put = (row: MapVariable | null) => {
    const next = withRow(variables, ({ variableKey }) => variableKey, variable.variableKey, row);
    change(withMap(document, { variables: next }));
  };
  const isFlag = variable.kind === "flag";
  const orNull = (typed: string) => (typed.trim() === "" ? null : typed.trim());
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-hairline py-3">
      <div className="min-w-40 flex-1 text-small">
        <span className="font-semibold">{variable.name}</span>
        <code className="block text-muted">{variable.variableKey}</code>
      </div>
      <ChoiceField
        label={t("variableKind")}
        selected={variable.kind}
        options={KINDS.map((key) => ({ key, label: t(`variableKinds.${key}`) }))}
        onSelect={(key) =>
          put({ ...variable, kind: KINDS.find((one) => one === key) ?? variable.kind })
        }
        className="basis-32"
      />
      <DraftInput
        label={t("unit")}
        value={variable.unit ?? ""}
        isReadOnly={isReadOnly}
        onCommit={(typed) => put({ ...variable, unit: orNull(typed) })}
        className="w-28"
      />
      <DraftInput
        label={t("sourceField")}
        value={variable.sourceField ?? ""}
        isReadOnly={isReadOnly}
        onCommit={(typed) => put({ ...variable, sourceField: orNull(typed) })}
        className="w-44"
      />
      <NumberField
        label={t(isFlag ? "expectedShare" : "expectedAmount")}
        amount={variable.defaultAmount}
        isShare={isFlag}
        canBeEmpty
        className="w-28"
        onCommit={(defaultAmount) => put({ ...variable, defaultAmount })}
      />
      {isReadOnly ? null : (
        <IconButton
          label={t("removeLine", { name: variable.name })}
          icon={<Trash2 aria-hidden="true" size={15} />}
          onPress={() => put(null)}
        />
      )}
    </li>
  );
}
