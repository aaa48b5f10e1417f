import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import { listModelFields } from "@/lib/view-models/payment/list-model-fields";
import type { Writer } from "@/lib/view-models/writer";
import { CareFields } from "./care-fields";
import { NumberField } from "./number-field";

interface TermsFormProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** What the address keeps besides the terms. */
  readonly kept: Readonly<Record<string, string>>;
  /** Texts as they stand in the address, so that a faulty one is shown as it was typed. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The terms of a contract; the address holds them, so that a link opens the same contract. */
export function TermsForm({ page, writer, kept, texts }: TermsFormProps) {
  const groups = listModelFields(page.input.model);
  return (
    <form method="get" className="flex flex-col gap-6 print:hidden">
      {Object.entries(kept).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {groups.map(({ key, fields }) =>
        key === "care" ? (
          <CareFields key={key} page={page} writer={writer} texts={texts} fields={fields} />
        ) : (
          <fieldset key={key} className="min-w-0">
            <legend className="mb-2 font-serif text-body font-semibold">
              {writer.text(`payment.group.${key}`)}
            </legend>
            {key === "quality" ? <OutcomeField page={page} writer={writer} /> : null}
            <div className="grid grid-cols-2 gap-x-4 gap-y-3">
              {fields.map((name) => (
                <NumberField key={name} name={name} page={page} writer={writer} texts={texts} />
              ))}
            </div>
          </fieldset>
        ),
      )}
      <div>
        <Button type="submit">{writer.text("payment.compute")}</Button>
      </div>
    </form>
  );
}

type FieldProps = Pick<TermsFormProps, "page" | "writer">;

function OutcomeField({ page, writer }: FieldProps) {
  if (page.input.model === "pay-for-reporting") {
    return (
      <p className="mb-3 text-small text-muted">{writer.text("payment.outcome.reportedNote")}</p>
    );
  }
  return (
    <div className="mb-3">
      <Field id="term-outcome" label={writer.text("payment.outcome.label")}>
        <select
          id="term-outcome"
          name="outcome"
          defaultValue={page.input.outcome}
          className={CONTROL_CLASSES}
        >
          {(["no-complication", "no-readmission", "reported"] as const).map((key) => (
            <option key={key} value={key}>
              {writer.text(`payment.outcome.${key}`)}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}
