import type { ReactNode } from "react";

interface HeadlineFigureProps {
  /** The figure as written, or why there is none. */
  readonly figure: ReactNode;
  /** Unit, interval and n in words. */
  readonly children: ReactNode;
}

/** A large serif figure with what it means under it. */
export function HeadlineFigure({ figure, children }: HeadlineFigureProps) {
  return (
    <div>
      <p className="font-serif text-figure font-semibold">{figure}</p>
      <p className="text-small text-muted">{children}</p>
    </div>
  );
}
