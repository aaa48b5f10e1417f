import type {
  DeliveryContents,
  ElementReason,
  TypeContents,
  UnusedReason,
} from "@/lib/contracts/import/contents";

/** Elements that a report lists; a file can invent any number of names. */
const LISTED_ELEMENTS = 200;
const MOST_ELEMENTS = 5_000;
const LONGEST_NAME = 160;

/** What happened to a resource: taken over, refused, or read and left for a reason. */
export type ResourceFate = "used" | "refused" | UnusedReason;

interface ElementCount {
  readonly element: string;
  readonly reason: ElementReason;
  rows: number;
}

/** Counts what a delivery holds, so that nothing that is left out is left out silently. */
export class ContentTally {
  private readonly types = new Map<string, Map<ResourceFate, number>>();
  private readonly elements = new Map<string, ElementCount>();
  private others = 0;

  addResource(type: string, fate: ResourceFate): void {
    const fates = this.types.get(type) ?? new Map<ResourceFate, number>();
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    this.types.set(type, fates);
  }

  addElement(element: string, reason: ElementReason): void {
    const name = element.slice(0, LONGEST_NAME);
    const known = this.elements.get(name);
    if (known) known.rows += 1;
    else if (this.elements.size < MOST_ELEMENTS)
      this.elements.set(name, { element: name, reason, rows: 1 });
    else this.others += 1;
  }

  /** The counts, or null for a delivery that is no collection of resources. */
  contents(): DeliveryContents | null {
    if (this.types.size === 0) return null;
    const elements = [...this.elements.values()].sort(
      (a, b) => b.rows - a.rows || (a.element < b.element ? -1 : 1),
    );
    return {
      types: [...this.types].map(([type, fates]) => typeContents(type, fates)).sort(byUse),
      elements: elements.slice(0, LISTED_ELEMENTS),
      otherElements: Math.max(0, elements.length - LISTED_ELEMENTS) + this.others,
    };
  }
}

function typeContents(type: string, fates: ReadonlyMap<ResourceFate, number>): TypeContents {
  const unused = [...fates].flatMap(([reason, rows]) =>
    reason === "used" || reason === "refused" ? [] : [{ reason, rows }],
  );
  return {
    type,
    rows: [...fates.values()].reduce((sum, rows) => sum + rows, 0),
    used: fates.get("used") ?? 0,
    refused: fates.get("refused") ?? 0,
    unused: unused.sort((a, b) => b.rows - a.rows),
  };
}

function byUse(a: TypeContents, b: TypeContents): number {
  return b.used - a.used || b.rows - a.rows || (a.type < b.type ? -1 : 1);
}
