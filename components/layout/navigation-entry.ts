/** The rooms of the house, each with a word in `shell.navigation` and an icon. */
export type NavigationKey =
  | "overview"
  | "pathways"
  | "reviews"
  | "indicators"
  | "funnels"
  | "processes"
  | "costing"
  | "budget"
  | "registration"
  | "hospitals"
  | "instruments"
  | "programme"
  | "definitions"
  | "imports";

/** One entry of the rail. The caller lists only what the role may open. */
export interface NavigationEntry {
  readonly key: NavigationKey;
  readonly path: string;
  /** Shown small at the right, e.g. how many reviews wait. */
  readonly count?: number;
}
