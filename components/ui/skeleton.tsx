import { joinClasses } from "./join-classes";

/** A grey place of the final size, so that nothing jumps when the content comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={joinClasses("block animate-pulse rounded-sm bg-hairline/70", className)}
    />
  );
}
