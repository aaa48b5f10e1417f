import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

/** The browser's own list: many of them on a page stay light, and phones show their own picker. */
export function NativeSelect({ className, ...rest }: ComponentProps<"select">) {
  return (
    <select
      className={joinClasses(
        "min-h-9 w-full rounded-md border border-control bg-card px-2.5 text-small text-ink",
        className,
      )}
      {...rest}
    />
  );
}
