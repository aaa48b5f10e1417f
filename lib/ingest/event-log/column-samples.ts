const TEXTS_KEPT = 3;
const LONGEST_TEXT = 80;

/** A few different texts of each column, so that somebody recognises what stands in it. */
export class ColumnSamples {
  private readonly found = new Map<string, Set<string>>();

  add(column: string, text: string): void {
    const texts = this.found.get(column) ?? new Set<string>();
    this.found.set(column, texts);
    if (text !== "" && texts.size < TEXTS_KEPT) texts.add(text.slice(0, LONGEST_TEXT));
  }

  of(column: string): readonly string[] {
    return [...(this.found.get(column) ?? [])];
  }

  get columns(): readonly string[] {
    return [...this.found.keys()];
  }
}
