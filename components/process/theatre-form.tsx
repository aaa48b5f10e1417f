import { Field } from "@/components/ui/field";
import { buttonClasses } from "@/components/ui/button-classes";
import { TextInput } from "@/components/ui/text-input";
import type { TheatreFault } from "@/lib/contracts/steering/theatre";
import type { Writer } from "@/lib/view-models/writer";

const FIELDS = ["limit", "blockFrom", "blockTo", "rate"] as const;

/** What stands in the fields of the form, as it was typed. */
export type TheatreTexts = Readonly<Record<(typeof FIELDS)[number], string>>;

interface TheatreFormProps {
  readonly texts: TheatreTexts;
  readonly faults: readonly TheatreFault[];
  /** Parameters of the address that the form keeps. */
  readonly kept: Readonly<Record<string, string>>;
  readonly writer: Writer;
}

const FAULT_OF: Readonly<Record<(typeof FIELDS)[number], TheatreFault>> = {
  ...{ limit: "limit", blockFrom: "block", blockTo: "block", rate: "rate" },
};

/** Limit, staffed hours and rate; they live in the address, so that a figure can be sent along. */
export function TheatreForm({ texts, faults, kept, writer }: TheatreFormProps) {
  const words = (key: string) => writer.text(`process.theatre.form.${key}`);
  return (
    <form method="get" className="grid gap-4 pt-5 sm:grid-cols-2 lg:grid-cols-5 print:hidden">
      {Object.entries(kept).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {FIELDS.map((name) => {
        const isFaulty = faults.includes(FAULT_OF[name]);
        return (
          <Field
            key={name}
            id={`theatre-${name}`}
            label={words(name)}
            hint={words(`${name}Hint`)}
            fault={isFaulty ? words(`fault.${FAULT_OF[name]}`) : undefined}
          >
            <TextInput
              id={`theatre-${name}`}
              name={name}
              defaultValue={texts[name]}
              maxLength={10}
              aria-invalid={isFaulty}
              aria-describedby={`theatre-${name}-hint`}
            />
          </Field>
        );
      })}
      <div className="flex items-start pt-6">
        <button type="submit" className={buttonClasses("secondary")}>
          {words("compute")}
        </button>
      </div>
    </form>
  );
}
