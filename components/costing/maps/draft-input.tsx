import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";

/** What a field says about what stands in it. */
export interface Understood {
  readonly understood: string | null;
  readonly fault: string | null;
}

interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  /** Says what was understood while it is typed; a fault keeps it from being taken. */
  readonly check?: (typed: string) => Understood;
  readonly onCommit: (typed: string) => void;
  readonly isReadOnly?: boolean;
  readonly isLabelHidden?: boolean;
  /** Beside what was understood, when nothing is being typed. */
  readonly note?: ReactNode;
  readonly suggestions?: readonly { readonly value: string; readonly label: string }[];
  readonly placeholder?: string;
  readonly className?: string;
  readonly inputMode?: "decimal" | "text";
  readonly name?: string;
}

const NOTHING: Understood = { understood: null, fault: null };

/** Text on its way: it is taken on Enter or on leaving, and given back on Escape. */
function useTyping({ value, check, onCommit }: DraftInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const said = check && typed !== null ? check(typed) : NOTHING;
  const commit = () => {
    if (typed === null || said.fault !== null) return;
    setTyped(null);
    if (typed !== value) onCommit(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") setTyped(null);
  };
  return { typed, said, setTyped, commit, onKeyDown };
}

/** A line to type in that says what it understood and takes it on Enter or on leaving. */
export function DraftInput(props: DraftInputProps) {
  const { label, value, isLabelHidden = false, suggestions } = props;
  const id = useId();
  const { typed, said, setTyped, commit, onKeyDown } = useTyping(props);
  const isFaulty = said.fault !== null;
  const isSaying = isFaulty || said.understood !== null;
  return (
    <div className={joinClasses("flex min-w-0 flex-col gap-1", props.className)}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : LABEL}>
        {label}
      </label>
      <input
        id={id}
        name={props.name}
        value={typed ?? value}
        readOnly={props.isReadOnly}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        autoComplete="off"
        list={suggestions && `${id}-list`}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-said`}
        data-dirty={typed === null ? undefined : ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        className={INPUT}
      />
      {suggestions ? <Suggestions id={`${id}-list`} choices={suggestions} /> : null}
      {isSaying ? <Said id={`${id}-said`} said={said} /> : props.note}
    </div>
  );
}

const LABEL = "text-[0.75rem] leading-4 text-muted";
const INPUT =
  "min-h-9 w-full rounded-md border border-control bg-card px-2.5 text-small text-ink placeholder:text-muted read-only:border-transparent read-only:bg-transparent read-only:px-0 aria-[invalid=true]:border-danger";

function Said({ id, said }: { readonly id: string; readonly said: Understood }) {
  if (said.fault === null) {
    return (
      <span id={id} className={LABEL}>
        {said.understood}
      </span>
    );
  }
  return (
    <span id={id} role="alert" className="text-[0.75rem] leading-4 font-medium text-danger">
      {said.fault}
    </span>
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly choices: NonNullable<DraftInputProps["suggestions"]>;
}

function Suggestions({ id, choices }: SuggestionsProps) {
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </datalist>
  );
}
