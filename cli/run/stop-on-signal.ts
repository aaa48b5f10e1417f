import type { ChildProcess } from "node:child_process";
import type { RunStep } from "@/lib/db/open-product-database";
import { runStep } from "./progress";
import { endAllScripts } from "./run-node";

type Undo = () => unknown;

export interface Stopping {
  /** Runs a step of the start; none begins once stopping has. */
  readonly runStep: RunStep;
  /** Registers what to undo at the end; the last that was started stops first. */
  readonly whenStopping: (undo: Undo) => void;
  /** Ends everything when this process ends by itself. */
  readonly stopWith: (child: ChildProcess) => void;
  /** Runs the start; a fault is told in one sentence and undoes what was started so far. */
  readonly guard: (work: () => Promise<void>) => Promise<void>;
}

/** How long the step at work may take to finish when stopping: enough to start a database. */
const patienceMs = 5_000;

/** Stops what was started, and nothing else, on Ctrl-C, on SIGTERM and when the terminal closes. */
export function stopOnSignal(): Stopping {
  const undos: Undo[] = [];
  let work: Promise<unknown> = Promise.resolve();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= endAllScripts()
      .then(() => Promise.race([work.catch(() => undefined), wait(patienceMs)]))
      .then(() => undoAll(undos))
      .then(() => process.exit(code));
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (ending === undefined) console.log("\nStopping ...");
      void end(0);
    });
  }
  return {
    runStep: (name, step) => {
      if (ending !== undefined) return Promise.reject(new Error("stopping"));
      return runStep(name, step);
    },
    whenStopping: (undo) => undos.push(undo),
    stopWith: (child) => child.once("exit", () => void end(1)),
    guard: async (start) => {
      work = start();
      try {
        await work;
      } catch (error) {
        if (ending === undefined) console.error((error as Error).message);
        await end(1);
      }
    },
  };
}

async function undoAll(undos: readonly Undo[]): Promise<void> {
  for (const undo of [...undos].reverse()) {
    try {
      await undo();
    } catch (error) {
      console.error((error as Error).message);
    }
  }
}

async function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
