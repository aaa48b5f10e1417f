import { X } from "lucide-react";
import type { MapStep } from "@/lib/engine/costing";
import { ChoiceField } from "./choice-field";
import { IconButton } from "./icon-button";
import { useWorkbench } from "./workbench-context";

interface FollowsFieldProps {
  readonly step: MapStep;
  readonly onFollows: (follows: readonly string[] | null) => void;
}

/** Which steps come right before: the order of the list, or one or more that are named. */
export function FollowsField({ step, onFollows }: FollowsFieldProps) {
  const { document, t, isReadOnly } = useWorkbench();
  const named = step.follows ?? [];
  const steps = document.map.steps.filter(({ stepKey }) => stepKey !== step.stepKey);
  const nameOf = (key: string) => steps.find(({ stepKey }) => stepKey === key)?.name ?? key;
  const open = steps.filter(({ stepKey }) => !named.includes(stepKey));
  const leave = (key: string) => {
    const kept = named.filter((one) => one !== key);
    onFollows(kept.length === 0 ? null : kept);
  };
  return (
    <div className="flex basis-44 flex-col gap-1">
      <ChoiceField
        label={t("follows")}
        selected=""
        options={[
          { key: "", label: named.length === 0 ? t("byOrder") : t("followsMore") },
          ...open.map(({ stepKey, name }) => ({ key: stepKey, label: name })),
        ]}
        onSelect={(key) => (key === "" ? undefined : onFollows([...named, key]))}
      />
      {named.length === 0 ? null : (
        <ul aria-label={t("follows")} className="flex flex-wrap gap-1.5">
          {named.map((key) => (
            <li
              key={key}
              className="flex items-center gap-0.5 rounded-full border border-control pl-2.5 text-small"
            >
              {nameOf(key)}
              {isReadOnly ? (
                <span className="w-2" />
              ) : (
                <IconButton
                  label={t("followsNot", { name: nameOf(key) })}
                  icon={<X aria-hidden="true" size={13} />}
                  onPress={() => leave(key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
