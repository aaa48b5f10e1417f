/** What a column of an event log can tell, in the order in which a person is asked. */
export const EVENT_LOG_ROLES = [
  "case",
  "activity",
  "timestamp",
  "end",
  "lifecycle",
  "unit",
  "resource",
] as const;

export type EventLogRole = (typeof EVENT_LOG_ROLES)[number];

/** Without these an event log says nothing. */
export const REQUIRED_LOG_ROLES: readonly EventLogRole[] = ["case", "activity", "timestamp"];

/** Stands in a mapping for a role that no column of the file has, although its name would fit. */
export const NO_COLUMN = "*none";

export type NoColumn = typeof NO_COLUMN;

/** Before the name of a classifier of an XES log, where it says what the activity is. */
export const CLASSIFIER_MARK = "classifier:";

export type ClassifierMark = typeof CLASSIFIER_MARK;

/** Before the name of an attribute of a whole case in XES, as process-mining tools write it in CSV. */
export const CASE_MARK = "case:";
