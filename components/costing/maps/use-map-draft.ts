import { useEffect, useRef, useState } from "react";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { StoredPathwayMap } from "@/lib/contracts/costing/workbench";
import { ApiProblem } from "@/lib/queries/call-api";
import { movePathwayMap, savePathwayMap, type MapPlace } from "@/lib/queries/pathway-maps";

/** How the last change fares; `conflict` means that somebody else changed the draft. */
export type SaveState = "saved" | "saving" | "offline" | "conflict" | "failed";

type Task =
  | { readonly kind: "save"; readonly document: PathwayMapDocument }
  | { readonly kind: "undo" | "redo" };

interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the server made of a task. */
interface Done extends Steps {
  readonly place: MapPlace;
  /** Another document than the one on the screen; null when it stays. */
  readonly document: PathwayMapDocument | null;
  readonly copyOf: { readonly changedBy: string; readonly changedAt: string } | null;
}

async function runTask(task: Task, place: MapPlace, query: string): Promise<Done> {
  if (task.kind === "save") {
    const { map, revision, copyOf } = await savePathwayMap(place, task.document, query);
    const isCopy = copyOf !== null;
    return {
      place: { mapId: map, revision },
      document: null,
      copyOf,
      canUndo: !isCopy,
      canRedo: false,
    };
  }
  const { revision, document, canUndo, canRedo } = await movePathwayMap(place, task.kind, query);
  return {
    place: { mapId: place.mapId, revision },
    document,
    copyOf: null,
    canUndo,
    canRedo,
  };
}

function stateOf(error: unknown): SaveState {
  if (!(error instanceof ApiProblem)) return "failed";
  if (error.code === "unavailable") return "offline";
  return error.code === "conflict" ? "conflict" : "failed";
}

/** Shows the copy in the address, so that a reload opens it. */
function showInAddress(mapId: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set("map", mapId);
  window.history.replaceState(null, "", address);
}

/** Does tasks one after the other; what could not be sent stays in line for the next try. */
function useTaskLine(start: MapPlace, query: string, settle: (done: Done) => void) {
  const [state, setState] = useState<SaveState>("saved");
  const place = useRef<MapPlace>(start);
  const line = useRef<Task[]>([]);
  const isRunning = useRef(false);

  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      if (line.current.length > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, []);

  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setState("saving");
    try {
      for (let task = line.current[0]; task; task = line.current[0]) {
        const done = await runTask(task, place.current, query);
        place.current = done.place;
        line.current.shift();
        // While more changes wait, the screen is ahead of the server.
        if (line.current.length === 0) settle(done);
        else if (done.copyOf) settle({ ...done, document: null });
      }
      setState("saved");
    } catch (error) {
      // An undo that was refused is not tried again; a change that was not saved is.
      if (line.current[0]?.kind !== "save") line.current.shift();
      setState(stateOf(error));
    } finally {
      isRunning.current = false;
    }
  };
  const add = (task: Task) => {
    line.current.push(task);
    void run();
  };
  return { state, add, retry: () => void run(), findPlace: () => place.current };
}

/**
 * A draft that saves itself: changes show at once and go to the server one after the other; undo and
 * redo wait their turn.
 */
export function useMapDraft(open: StoredPathwayMap, query: string) {
  const [document, setDocument] = useState(open.document);
  const [steps, setSteps] = useState<Steps>({ canUndo: open.canUndo, canRedo: open.canRedo });
  const [mapId, setMapId] = useState(open.mapId);
  const [copyOf, setCopyOf] = useState<Done["copyOf"]>(null);
  const settle = (done: Done) => {
    if (done.copyOf) {
      setCopyOf(done.copyOf);
      setMapId(done.place.mapId);
      showInAddress(done.place.mapId);
    }
    setSteps({ canUndo: done.canUndo, canRedo: done.canRedo });
    if (done.document) setDocument(done.document);
  };
  const start = { mapId: open.mapId, revision: open.revision };
  const { state, add, retry, findPlace } = useTaskLine(start, query, settle);
  return {
    document,
    mapId,
    ...steps,
    state,
    copyOf,
    /** Where the draft stands now; for what the server does with it. */
    findPlace,
    change: (next: PathwayMapDocument) => {
      if (next === document) return;
      setDocument(next);
      setSteps({ canUndo: true, canRedo: false });
      add({ kind: "save", document: next });
    },
    move: (direction: "undo" | "redo") => add({ kind: direction }),
    retry,
  };
}
