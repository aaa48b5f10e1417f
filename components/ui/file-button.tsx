import { useId } from "react";
import { buttonClasses } from "./button-classes";

interface FileButtonProps {
  readonly label: string;
  /** File kinds as the browser's chooser takes them, e.g. `.json`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that opens the file chooser; the same file can be chosen again. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={buttonClasses(
        "secondary",
        "medium",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
      )}
    >
      {label}
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
