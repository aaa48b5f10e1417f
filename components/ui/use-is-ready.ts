"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the browser has taken the page over: before that, pressing does nothing yet. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
