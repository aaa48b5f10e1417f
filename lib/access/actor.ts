import type { Role } from "./roles";
import type { Scope } from "./scope";

/** Who asks: an account in one role, with the rows that this role may see. Every service takes one. */
export interface Actor {
  /** Null for the command line, which acts for the machine's owner. */
  readonly accountId: number | null;
  readonly displayName: string;
  readonly role: Role;
  readonly scope: Scope;
  /** The hospital that the screen is about; one of the scope's hospitals. */
  readonly hospitalId: number;
  /** The site that the reader narrowed the view to; absent for the whole hospital. */
  readonly siteCode?: string;
}
