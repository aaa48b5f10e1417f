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

/** The rooms of costing, each with what it takes to enter. */
const ROOMS = [
  ["rates", "/costing", "cost.read"],
  ["capacity", "/costing/capacity", "cost.read"],
  ["allocation", "/costing/allocation", "cost.physician.read"],
  ["closure", "/costing/closure", "cost.physician.read"],
  ["pathways", "/costing/pathways", "cost.read"],
] as const satisfies readonly (readonly [string, string, Permission])[];

interface CostingShellProps {
  readonly actor: Actor;
  readonly frame: SteeringFrame;
  readonly writer: Writer;
  readonly room: (typeof ROOMS)[number][0];
  /** The finding or the name of the page; without one the room's own. */
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  /** True where the figures follow the quarter of the filter. */
  readonly hasPeriod?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page of costing: head, rooms, contents. */
export function CostingShell(props: CostingShellProps) {
  const { actor, frame, writer, room, title, aside, hasPeriod = false, children } = props;
  const rooms = ROOMS.filter(([, , permission]) => can(actor.role, permission)).map(
    ([key, path]) => ({
      key,
      label: writer.text(`costing-rooms.room.${key}`),
      href: prepareHref(path, keptView(frame)),
    }),
  );
  return (
    <SteeringShell actor={actor} frame={frame} writer={writer} hasPeriod={hasPeriod}>
      <PageHead
        eyebrow={`${frame.hospital.name} · ${writer.text("costing-rooms.title")}`}
        title={title ?? writer.text(`costing-rooms.head.${room}`)}
        aside={aside}
      />
      <RoomTabs label={writer.text("costing-rooms.rooms")} rooms={rooms} selected={room} />
      {children}
    </SteeringShell>
  );
}
