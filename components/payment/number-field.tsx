import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { PaymentFieldName } from "@/lib/contracts/budget/payment-input";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "@/lib/view-models/writer";

interface NumberFieldProps {
  readonly name: PaymentFieldName;
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** Texts as they stand in the address, so that a faulty one is shown as it was typed. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One number of a contract, with what it must be and what it is now computed with. */
export function NumberField({ name, page, writer, texts }: NumberFieldProps) {
  const fault = page.faults.find(({ field }) => field === name);
  const amount = page.input.numbers[name];
  const written = amount === null ? "" : writer.number(amount);
  const id = `term-${name}`;
  return (
    <Field
      id={id}
      label={writer.text(`payment.field.${name}`)}
      hint={writer.has(`payment.hint.${name}`) ? writer.text(`payment.hint.${name}`) : undefined}
      fault={
        fault
          ? writer.text(`payment.fault.${fault.code}`, { used: written === "" ? "–" : written })
          : undefined
      }
    >
      <TextInput
        id={id}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={fault ? (texts[name] ?? written) : written}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
    </Field>
  );
}
