import { readNumber } from "@/lib/view-models/costing/read-number";
import { DraftInput, type Understood } from "./draft-input";
import { useWorkbench } from "./workbench-context";

interface NumberFieldProps {
  readonly label: string;
  /** Null for an empty field, where that may be. */
  readonly amount: number | null;
  readonly onCommit: (amount: number | null) => void;
  /** A share may be typed as 0,4 or 40 %. */
  readonly isShare?: boolean;
  readonly canBeEmpty?: boolean;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

/** Without thousands: "1.250" would be read back as one and a quarter. */
function editable(amount: number, locale: string): string {
  const plain = String(amount);
  return locale === "en" ? plain : plain.replace(".", ",");
}

/** Above 1 a share without sign was meant in percent. */
function shareOf(amount: number): number {
  return amount > 1 && amount <= 100 ? amount / 100 : amount;
}

/** A number to type, with comma or point, that says what it understood. */
export function NumberField(props: NumberFieldProps) {
  const { label, amount, onCommit, isShare = false, canBeEmpty = false } = props;
  const { writer, t, isReadOnly } = useWorkbench();
  const read = (typed: string) => {
    const found = readNumber(typed);
    return found !== null && isShare ? Number(shareOf(found).toFixed(12)) : found;
  };
  const check = (typed: string): Understood => {
    if (typed.trim() === "") {
      return canBeEmpty
        ? { understood: null, fault: null }
        : { understood: null, fault: t("needed") };
    }
    const found = read(typed);
    if (found === null) return { understood: null, fault: t("notANumber", { typed }) };
    const written = isShare ? writer.figure(found, "ratio") : writer.number(found);
    return { understood: t("understood", { written }), fault: null };
  };
  const shown = amount !== null && isShare ? Number((amount * 100).toFixed(10)) : amount;
  const sign = isShare ? " %" : "";
  return (
    <DraftInput
      label={label}
      value={shown === null ? "" : `${editable(shown, writer.locale)}${sign}`}
      check={check}
      inputMode="decimal"
      isReadOnly={isReadOnly}
      isLabelHidden={props.isLabelHidden ?? false}
      className={props.className ?? "w-20"}
      onCommit={(typed) => onCommit(typed.trim() === "" ? null : read(typed))}
    />
  );
}
