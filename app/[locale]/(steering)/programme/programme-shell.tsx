import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { RoomTabs } from "@/components/ui/room-tabs";
import type { Actor } from "@/lib/access/actor";
import { can, type Permission } from "@/lib/access/permissions";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";
import { SteeringShell } from "../steering-shell";

/** The rooms of the programme, each with what it takes to enter. */
const ROOMS = [
  ["response", "/programme", "programme.read"],
  ["requests", "/programme/requests", "programme.read"],
  ["outbox", "/programme/outbox", "programme.send"],
  ["paper", "/programme/paper", "programme.enter"],
  ["comments", "/programme/comments", "comment.release"],
  ["schedules", "/programme/schedules", "programme.read"],
] as const satisfies readonly (readonly [string, string, Permission])[];

interface ProgrammeShellProps {
  readonly actor: Actor;
  readonly frame: SteeringFrame;
  readonly writer: Writer;
  readonly room: (typeof ROOMS)[number][0];
  readonly aside?: ReactNode;
  /** True for a page that is sent to a patient when printed: the head stays on the screen. */
  readonly isLetter?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page of the programme: head, rooms, contents. */
export function ProgrammeShell({
  actor,
  frame,
  writer,
  room,
  aside,
  isLetter = false,
  children,
}: ProgrammeShellProps) {
  const view = { ...keptView(frame), period: null };
  const rooms = ROOMS.filter(([, , permission]) => can(actor.role, permission)).map(
    ([key, path]) => ({
      key,
      label: writer.text(`programme.room.${key}`),
      href: prepareHref(path, view),
    }),
  );
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={false}>
      <div className={isLetter ? "print:hidden" : undefined}>
        <PageHead
          eyebrow={`${frame.hospital.name} · ${writer.text("programme.title")}`}
          title={writer.text(`programme.head.${room}`)}
          aside={aside}
        />
      </div>
      <RoomTabs label={writer.text("programme.rooms")} rooms={rooms} selected={room} />
      {children}
    </SteeringShell>
  );
}
