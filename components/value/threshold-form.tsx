import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Writer } from "@/lib/view-models/writer";

interface ThresholdFormProps {
  /** What the address keeps beside the amount. */
  readonly kept: readonly (readonly [string, string])[];
  readonly typed: string | null;
  readonly one: string;
  /** What is wrong with what was typed; null when nothing is. */
  readonly fault: string | null;
  readonly writer: Writer;
}

/** What the reader says that one unit of outcome may cost; works without a script. */
export function ThresholdForm({ kept, typed, one, fault, writer }: ThresholdFormProps) {
  return (
    <form method="get" action="#net-benefit" className="flex max-w-xl flex-wrap items-end gap-3">
      {kept.map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <Field
        id="threshold"
        label={writer.text("value.benefit.field", { one })}
        hint={writer.text("value.benefit.hint")}
        fault={fault}
      >
        <TextInput
          id="threshold"
          name="threshold"
          inputMode="decimal"
          defaultValue={typed ?? ""}
          aria-invalid={fault !== null}
          aria-describedby="threshold-hint"
        />
      </Field>
      <Button type="submit" variant="secondary">
        {writer.text("value.benefit.apply")}
      </Button>
    </form>
  );
}
