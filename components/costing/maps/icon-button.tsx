import type { ReactNode } from "react";

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

/** A small press with a picture; its words are read out and shown by the pointer. */
export function IconButton({ label, icon, onPress, isDisabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      className="grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-accent-soft hover:text-ink disabled:opacity-40"
    >
      {icon}
    </button>
  );
}
