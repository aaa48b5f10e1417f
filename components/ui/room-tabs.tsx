"use client";

import { useEffect, useRef } from "react";
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
  const row = useRef<HTMLElement>(null);
  // On a phone the row scrolls: the room one stands in must be in sight.
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (!row.current || !current) return;
    row.current.scrollLeft =
      current.offsetLeft - (row.current.clientWidth - current.offsetWidth) / 2;
  }, [selected]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="relative flex gap-x-5 overflow-x-auto border-b border-hairline pt-3 text-small print:hidden"
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
