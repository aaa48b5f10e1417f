import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ImportPlanDto } from "@/lib/contracts/api/import-uploads";
import type { ImportCalls } from "@/lib/queries/imports";
import { useFaultWords } from "./fault-text";
import { NativeSelect } from "@/components/ui/native-select";

interface SavedMappingsProps {
  readonly plan: ImportPlanDto;
  readonly calls: ImportCalls;
  readonly onPlan: (changes: Partial<ImportPlanDto>) => void;
}

/** Uses a mapping of an earlier delivery, or keeps this one for the next. */
export function SavedMappings({ plan, calls, onPlan }: SavedMappingsProps) {
  const t = useTranslations("import-wizard.columns");
  const words = useFaultWords();
  const client = useQueryClient();
  const key = ["import-mappings", plan.profile];
  const [name, setName] = useState("");
  const { data } = useQuery({ queryKey: key, queryFn: () => calls.listMappings(plan.profile) });
  const saved = data?.mappings ?? [];
  const { mapping, ignoredColumns, profile } = plan;
  const save = useMutation({
    mutationFn: () => calls.saveMapping({ name, profile, mapping, ignoredColumns }),
    onSuccess: async () => {
      toast.success(t("savedAs", { name }));
      await client.invalidateQueries({ queryKey: key });
    },
    onError: (thrown) => toast.error(words.problem(thrown)),
  });
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field id="mapping-name" label={t("saveAs")}>
          <div className="flex gap-2">
            <TextInput
              id="mapping-name"
              value={name}
              maxLength={80}
              placeholder={t("savePlaceholder")}
              onChange={(event) => setName(event.target.value)}
            />
            <Button
              type="submit"
              disabled={name.trim() === "" || save.isPending}
              className="min-h-10"
            >
              {t("save")}
            </Button>
          </div>
        </Field>
      </form>
      {saved.length > 0 ? (
        <Field id="mapping-saved" label={t("useSaved")}>
          <NativeSelect
            id="mapping-saved"
            className="min-h-10"
            value=""
            onChange={({ target }) => {
              const chosen = saved.find((one) => one.name === target.value);
              if (!chosen) return;
              setName(chosen.name);
              onPlan({ mapping: chosen.mapping, ignoredColumns: chosen.ignoredColumns });
            }}
          >
            <option value="">{t("choose")}</option>
            {saved.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </NativeSelect>
        </Field>
      ) : null}
    </div>
  );
}
