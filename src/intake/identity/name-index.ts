import { normalizeName } from "../../flex/rate-card";

/** Names as small whole numbers, whatever their case, spacing or Unicode form. */
export class NameIndex {
  /** Spellings by index: the first one seen, trimmed. */
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  /** Normalizing is the costly part, so it is done once per distinct spelling, not once per row. */
  private readonly bySpelling = new Map<string, number>();
  /** Neighboring rows often repeat a product or a word. */
  private lastSpelling: string | null = null;
  private lastIndex = 0;

  /**
   * The index of a name, which is added where it is new.
   *
   * @param spelling as written
   * @returns index into `names`
   */
  intern(spelling: string): number {
    if (spelling === this.lastSpelling) return this.lastIndex;
    const index = this.bySpelling.get(spelling) ?? this.add(spelling);
    this.lastSpelling = spelling;
    this.lastIndex = index;
    return index;
  }

  private add(spelling: string): number {
    const key = normalizeName(spelling);
    let index = this.byName.get(key);
    if (index === undefined) {
      index = this.names.push(spelling.trim()) - 1;
      this.byName.set(key, index);
    }
    this.bySpelling.set(spelling, index);
    return index;
  }
}
