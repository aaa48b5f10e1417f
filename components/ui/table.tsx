import type { ComponentProps, ReactNode } from "react";
import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { Link } from "@/lib/i18n/navigation";
import { joinClasses } from "./join-classes";

interface TableProps {
  /** What the table holds, for who cannot see it; hidden on screen. */
  readonly caption: ReactNode;
  /** Keeps the header in view while a long table scrolls inside this height, e.g. "24rem". */
  readonly maxHeight?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A ruled table; wide ones scroll inside their own box and never widen the page. */
export function Table({ caption, maxHeight, className, children }: TableProps) {
  // What may be wider or higher than its box is reached by keyboard, to be scrolled.
  const scrolls = maxHeight !== undefined || (className?.includes("min-w-") ?? false);
  return (
    <div
      className="relative -mx-1 overflow-x-auto px-1"
      style={maxHeight ? { maxHeight, overflowY: "auto" } : undefined}
      {...(scrolls ? { tabIndex: 0, role: "region", "aria-label": nameOf(caption) } : {})}
    >
      <table className={joinClasses("w-full border-collapse text-small", className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

const nameOf = (caption: ReactNode): string | undefined =>
  typeof caption === "string" ? caption : undefined;

interface HeaderCellProps {
  readonly children: ReactNode;
  readonly isNumeric?: boolean;
  /** A link that sorts by this column; `direction` tells how it is sorted now. */
  readonly sort?: { readonly href: string; readonly direction: "ascending" | "descending" | null };
  readonly className?: string;
}

const SORT_ICON = { ascending: ArrowUp, descending: ArrowDown };

/** The head of a column. Stays in view when the table scrolls in its own box. */
export function HeaderCell({ children, isNumeric, sort, className }: HeaderCellProps) {
  const Icon = sort?.direction ? SORT_ICON[sort.direction] : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={joinClasses(
        "sticky top-0 z-1 border-b border-rule bg-paper py-2 pr-4 align-bottom font-semibold text-muted last:pr-0",
        isNumeric ? "text-right" : "text-left",
        className,
      )}
    >
      {sort ? (
        <Link href={sort.href} scroll={false} className="inline-flex items-center gap-1">
          {children}
          <Icon aria-hidden="true" size={13} />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

interface CellProps extends ComponentProps<"td"> {
  readonly isNumeric?: boolean;
  /** Stays in view at the right edge while a wide table scrolls: for what one can do with the row. */
  readonly isPinned?: boolean;
}

/** A cell. Figures stand to the right in figures of one width. */
export function Cell({ isNumeric, isPinned, className, ...rest }: CellProps) {
  return (
    <td
      className={joinClasses(
        "border-b border-hairline py-2.5 pr-4 align-baseline last:pr-0",
        isNumeric ? "text-right whitespace-nowrap" : null,
        // It covers what scrolls under it, so it takes the colour of its row.
        isPinned
          ? "bg-paper in-[.bg-danger-soft]:bg-danger-soft sm:sticky sm:right-0 sm:pl-2 print:static"
          : null,
        className,
      )}
      {...rest}
    />
  );
}

/** The cell that names its row. */
export function RowHeader({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      className={joinClasses(
        "border-b border-hairline py-2.5 pr-4 text-left align-baseline font-normal",
        className,
      )}
      {...rest}
    />
  );
}
