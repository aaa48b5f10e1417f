import { Segmented } from "@/components/ui/segmented";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";

interface ProcessRoomsProps {
  readonly frame: SteeringFrame;
  readonly room: "course" | "theatre";
  readonly writer: Writer;
}

const PATHS = { course: "/processes", theatre: "/processes/theatre" } as const;

/** The course of pathways, and the operating rooms. */
export function ProcessRooms({ frame, room, writer }: ProcessRoomsProps) {
  return (
    <div className="pt-4 print:hidden">
      <Segmented
        label={writer.text("process.rooms")}
        selected={room}
        options={(["course", "theatre"] as const).map((key) => ({
          key,
          label: writer.text(`process.room.${key}`),
          href: prepareHref(PATHS[key], keptView(frame)),
        }))}
      />
    </div>
  );
}
