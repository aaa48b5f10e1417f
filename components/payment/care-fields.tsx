import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import type { PaymentFieldName, PaymentInput } from "@/lib/contracts/budget/payment-input";
import type { PaymentPage } from "@/lib/contracts/budget/payment-page";
import type { Writer } from "@/lib/view-models/writer";
import { NumberField } from "./number-field";

interface CareFieldsProps {
  readonly page: PaymentPage;
  readonly writer: Writer;
  /** Texts as they stand in the address. */
  readonly texts: Readonly<Record<string, string>>;
  /** Numbers about which care is counted. */
  readonly fields: readonly PaymentFieldName[];
}

const TRIGGERS: readonly PaymentInput["trigger"][] = ["any", "inpatient", "day"];
const YES_NO = ["yes", "no"] as const;

/** Which care the contract is about: trigger, window, what is counted, who stays outside. */
export function CareFields({ page, writer, texts, fields }: CareFieldsProps) {
  const { input, variants, isPhysicianAllowed } = page;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-serif text-body font-semibold">
        {writer.text("payment.group.care")}
      </legend>
      <p className="mb-3 text-small text-muted">
        {writer.text("payment.window", { days: page.windowDays })}
      </p>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {variants.length > 1 ? (
          <Choice
            name="variant"
            selected={input.variant ?? ""}
            label={writer.text("payment.care.variant")}
            options={[
              ["", writer.text("payment.care.allVariants")],
              ...variants.map((key) => [key, nameOf(key, writer)] as const),
            ]}
          />
        ) : null}
        <Choice
          name="trigger"
          selected={input.trigger}
          label={writer.text("payment.care.trigger")}
          options={TRIGGERS.map(
            (key) => [key, writer.text(`payment.care.triggers.${key}`)] as const,
          )}
        />
        {fields.map((name) => (
          <NumberField key={name} name={name} page={page} writer={writer} texts={texts} />
        ))}
        {isPhysicianAllowed ? (
          <WithOrWithout name="physicians" isWith={input.isWithPhysicians} writer={writer} />
        ) : null}
        <WithOrWithout name="goods" isWith={input.isWithGoods} writer={writer} />
        <WithOrWithout name="deceased" isWith={input.isWithDeceased} writer={writer} />
      </div>
      <LeftOut page={page} writer={writer} />
    </fieldset>
  );
}

function nameOf(variant: string, writer: Writer): string {
  const key = `pathways.variant.${variant}`;
  return writer.has(key) ? writer.text(key) : variant;
}

function WithOrWithout({
  name,
  isWith,
  writer,
}: {
  readonly name: "physicians" | "goods" | "deceased";
  readonly isWith: boolean;
  readonly writer: Writer;
}) {
  return (
    <Choice
      name={name}
      selected={isWith ? "yes" : "no"}
      label={writer.text(`payment.care.${name}`)}
      options={YES_NO.map((key) => [key, writer.text(`payment.care.${key}`)] as const)}
    />
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly selected: string;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ name, label, selected, options }: ChoiceProps) {
  const id = `term-${name}`;
  return (
    <Field id={id} label={label}>
      <select id={id} name={name} defaultValue={selected} className={CONTROL_CLASSES}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Steps whose cost the contract does not count, and severity classes that stay outside it. */
function LeftOut({ page, writer }: Omit<CareFieldsProps, "texts" | "fields">) {
  const { input, steps } = page;
  const count = input.excludedSteps.length + input.excludedClasses.length;
  return (
    <div className="mt-2">
      <Disclosure summary={writer.text("payment.care.leftOut", { count })} isOpen={count > 0}>
        <ul className="grid grid-cols-1 gap-1 sm:grid-cols-2">
          {steps.map(({ code, name }) => (
            <Box
              key={code}
              name="without"
              value={code}
              label={writer.localised(name)}
              isChecked={input.excludedSteps.includes(code)}
            />
          ))}
          {[1, 2, 3, 4].map((severity) => (
            <Box
              key={severity}
              name="outside"
              value={String(severity)}
              label={writer.text("payment.severity", { severity })}
              isChecked={input.excludedClasses.includes(severity)}
            />
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

interface BoxProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChecked: boolean;
}

function Box({ name, value, label, isChecked }: BoxProps) {
  return (
    <li>
      <label className="flex min-h-9 items-center gap-2 text-small text-ink">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={isChecked}
          className="size-4 accent-(--accent)"
        />
        {label}
      </label>
    </li>
  );
}
