import { RoomTabs } from "@/components/ui/room-tabs";
import { REGISTERS, type Register } from "@/lib/contracts/budget/registers";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../../page-input";

interface RegisterRoomsProps {
  readonly selected: Register | "lists" | "national";
  readonly frame: SteeringFrame;
  readonly writer: Writer;
}

/** The registers of the budget, one beside the other. */
export function RegisterRooms({ selected, frame, writer }: RegisterRoomsProps) {
  return (
    <RoomTabs
      label={writer.text("budget-registers.title")}
      selected={selected}
      rooms={[...REGISTERS, "lists", "national"].map((key) => ({
        key,
        label: writer.text(`budget-registers.${key}.short`),
        href: prepareHref(`/budget/registers/${key}`, keptView(frame)),
      }))}
    />
  );
}
