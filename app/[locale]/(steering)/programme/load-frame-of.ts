import type { Actor } from "@/lib/access/actor";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { getFrame } from "@/lib/services/pathways/get-frame";
import { todayInBelgium } from "@/lib/services/programme/days";
import { orNotFound } from "../page-input";

/** The frame of a page of the programme: the newest quarter, because it is about today. */
export async function loadFrameOf(actor: Actor): Promise<SteeringFrame> {
  return orNotFound(getFrame(actor, { quarter: null, today: todayInBelgium(new Date()) }));
}
