import { joinClasses } from "@/components/ui/join-classes";
import { Link } from "@/lib/i18n/navigation";

interface PageTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly href: string }[];
  readonly selected: string;
}

/** The tabs of a place in the product; each is an address of its own. */
export function PageTabs({ label, tabs, selected }: PageTabsProps) {
  return (
    <nav
      aria-label={label}
      className="mt-4 flex gap-6 overflow-x-auto border-b border-rule print:hidden"
    >
      {tabs.map(({ key, label: name, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === selected ? "page" : undefined}
          className={joinClasses(
            "-mb-px min-h-11 border-b-2 leading-11 whitespace-nowrap",
            key === selected
              ? "border-accent font-semibold text-ink"
              : "border-transparent text-muted hover:text-ink",
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
