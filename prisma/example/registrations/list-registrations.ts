import type { Episode, PathwayCode } from "../core/episode";
import { EXAMPLE_SEED, LAST_DAY } from "../core/period";
import { createRandom } from "../core/random";
import { registerBirth, registerHeartFailureCare, registerStrokeCare } from "./medicine";
import { Register, type Registration } from "./register";
import { registerBreastCare, registerJointReplacement } from "./surgery";
import { registerWardSafety } from "./ward-safety";

const REGISTER: Readonly<Record<PathwayCode, (register: Register) => void>> = {
  "hip-knee": registerJointReplacement,
  breast: registerBreastCare,
  stroke: registerStrokeCare,
  "heart-failure": registerHeartFailureCare,
  "mother-child": registerBirth,
};

/**
 * What was registered of an episode up to the last day, from a stream of chance of its own: the rest
 * of the hospital stays as it was.
 */
export function listRegistrations(episode: Episode): readonly Registration[] {
  const random = createRandom(`${EXAMPLE_SEED}/registrations/${episode.id}`);
  const register = new Register(episode, random);
  registerWardSafety(register);
  REGISTER[episode.pathway](register);
  return register.rows.filter(({ on }) => on <= LAST_DAY);
}
