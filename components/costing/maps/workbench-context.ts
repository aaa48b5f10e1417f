import { createContext, useContext } from "react";
import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { WorkbenchPage } from "@/lib/contracts/costing/workbench";
import type { WorkbenchModel } from "@/lib/view-models/costing/prepare-workbench";
import type { Writer } from "@/lib/view-models/writer";

/** What every part of the workbench works on. */
export interface WorkbenchSetting {
  readonly page: WorkbenchPage;
  readonly document: PathwayMapDocument;
  readonly model: WorkbenchModel;
  readonly writer: Writer;
  /** A version, or a reader without the right to change maps. */
  readonly isReadOnly: boolean;
  readonly change: (document: PathwayMapDocument) => void;
  /** Words of this room. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

export const WorkbenchContext = createContext<WorkbenchSetting | null>(null);

/** The setting of the workbench around a part. */
export function useWorkbench(): WorkbenchSetting {
  const setting = useContext(WorkbenchContext);
  if (!setting) throw new Error("a part of the workbench stands outside of it");
  return setting;
}
