import type pg from "pg";

/** The connection inside a scoped transaction, as services hand it to repositories. */
export type ScopedClient = pg.PoolClient;
