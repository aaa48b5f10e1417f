import type { ReactNode } from "react";

interface FieldProps {
  /** Id of the control inside; hint and fault are `${id}-hint` and `${id}-fault`. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly children: ReactNode;
}

/** A control with its label above, a hint below and the fault in words. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="text-small font-medium text-danger">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
