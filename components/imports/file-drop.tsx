import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState, type DragEvent } from "react";
import { buttonClasses } from "@/components/ui/button-classes";
import { joinClasses } from "@/components/ui/join-classes";

interface FileDropProps {
  readonly isReady: boolean;
  readonly isMore: boolean;
  /** Name and share of the file that is on its way. */
  readonly sending: { readonly name: string; readonly share: string; readonly part: number } | null;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, with a button that does the same. */
export function FileDrop({ isReady, isMore, sending, onFiles }: FileDropProps) {
  const t = useTranslations("import-wizard.file");
  const [isOver, setIsOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (isReady) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={take}
      className={joinClasses(
        "flex flex-col items-center gap-3 rounded-lg border border-dashed px-5 text-center text-small",
        isMore ? "py-4" : "py-8",
        isOver && isReady ? "border-accent bg-accent-soft" : "border-control bg-card",
      )}
    >
      {sending ? (
        <Sending sending={sending} />
      ) : (
        <>
          {isMore ? null : (
            <Upload aria-hidden="true" size={22} strokeWidth={1.5} className="text-muted" />
          )}
          {isReady ? (
            <FileButton isMore={isMore} onFiles={onFiles} />
          ) : (
            <p className="font-medium">{t("chooseKindFirst")}</p>
          )}
          {isMore ? null : <p className="max-w-sm text-muted">{t("accepts")}</p>}
        </>
      )}
    </div>
  );
}

function Sending({ sending }: { readonly sending: NonNullable<FileDropProps["sending"]> }) {
  const t = useTranslations("import-wizard.file");
  return (
    <div className="w-full max-w-sm" role="status">
      <p className="truncate">{t("uploading", { name: sending.name, share: sending.share })}</p>
      <div className="mt-2 h-1.5 overflow-hidden rounded-full bg-hairline">
        <div className="h-full bg-accent" style={{ width: `${sending.part * 100}%` }} />
      </div>
    </div>
  );
}

/** The button that does what dropping does. */
function FileButton({ isMore, onFiles }: Pick<FileDropProps, "isMore" | "onFiles">) {
  const t = useTranslations("import-wizard.file");
  const id = useId();
  return (
    <p className="flex flex-wrap items-center justify-center gap-x-2 gap-y-2">
      <span className="text-muted">{isMore ? t("several") : t("drop")}</span>
      <label
        htmlFor={id}
        className={buttonClasses(
          isMore ? "secondary" : "primary",
          "medium",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        )}
      >
        {isMore ? t("add") : t("choose")}
        <input
          id={id}
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xes,.json,.ndjson,.gz,text/csv"
          className="sr-only"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
    </p>
  );
}
