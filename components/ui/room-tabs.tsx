import { joinClasses } from "./join-classes";
import { Link } from "@/lib/i18n/navigation";

interface RoomTabsProps {
  readonly label: string;
  readonly rooms: readonly {
    readonly key: string;
    readonly label: string;
    readonly href: string;
  }[];
  readonly selected: string;
}

/** The rooms of one subject as tabs that are links. */
export function RoomTabs({ label, rooms, selected }: RoomTabsProps) {
  return (
    <nav
      aria-label={label}
      className="flex gap-x-5 overflow-x-auto border-b border-hairline pt-3 text-small print:hidden"
    >
      {rooms.map((room) => (
        <Link
          key={room.key}
          href={room.href}
          aria-current={room.key === selected ? "page" : undefined}
          className={joinClasses(
            "-mb-px min-h-9 border-b-2 leading-9 whitespace-nowrap",
            room.key === selected
              ? "border-accent font-semibold text-ink"
              : "border-transparent text-muted hover:text-ink",
          )}
        >
          {room.label}
        </Link>
      ))}
    </nav>
  );
}
