"use client";

import { useMemo } from "react";
import { importCalls } from "@/lib/queries/imports";
import { UndoPanel } from "./undo-panel";

interface UndoBatchButtonProps {
  readonly batch: number;
  readonly hospitalId: number;
}

/** Takes a delivery of the history back. */
export function UndoBatchButton({ batch, hospitalId }: UndoBatchButtonProps) {
  const calls = useMemo(() => importCalls(hospitalId), [hospitalId]);
  return <UndoPanel batch={batch} calls={calls} />;
}
