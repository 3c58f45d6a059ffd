import { normalizeName } from "../../flex/rate-card";
import { nameText, quoted } from "../cells";
import type { ColumnBlock } from "../column-block";

const NONE = -1;

/** Names as small whole numbers, whatever their case, spacing or Unicode form. */
export class NameIndex {
  /** Spellings by index: the first one seen, trimmed. */
  readonly names: string[] = [];
  /** By spelling, and by the normalized form: normalizing is done once per distinct spelling, not once per row. */
  private readonly byText = new Map<string, number>();
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
    const index = this.byText.get(spelling) ?? this.add(spelling);
    this.lastSpelling = spelling;
    this.lastIndex = index;
    return index;
  }

  /**
   * Finds the names of a column, without adding any.
   *
   * @param into by row of the block: the index, -1 for a new name; rows whose cell names nothing, or is no text, are
   * no longer plain
   * @returns whether a cell holds no name that is known
   */
  findColumn({ rows, from, count, isPlain }: ColumnBlock, column: number, into: Int32Array): boolean {
    const { byText } = this;
    let isNew = false;
    for (let row = 0; row < count; row++) {
      const cell = rows[from + row]![column];
      const index = typeof cell === "string" ? byText.get(cell) : undefined;
      into[row] = index ?? NONE;
      if (index !== undefined) continue;
      isNew = true;
      if (typeof cell !== "string" || !nameText(cell)) isPlain[row] = 0;
    }
    return isNew;
  }

  /**
   * Adds the new names that `findColumn` found in some rows of a block.
   *
   * @param from first of the rows
   * @param to after the last of them
   * @param into by row of the block: -1 becomes the index
   */
  internFound(block: ColumnBlock, column: number, from: number, to: number, into: Int32Array): void {
    for (let row = from; row < to; row++)
      if (into[row] === NONE) into[row] = this.intern(block.rows[block.from + row]![column] as string);
  }

  /**
   * The indices of the words of a column, which are added where they are new; a cell that is no text is the word that
   * shows it.
   *
   * @param from first of the rows
   * @param to after the last of them
   * @param into by row of the block: the index
   */
  internColumn(block: ColumnBlock, column: number, from: number, to: number, into: Int32Array): void {
    const { byText } = this;
    for (let row = from; row < to; row++) {
      const cell = block.rows[block.from + row]![column];
      const word = typeof cell === "string" ? cell : quoted(cell);
      into[row] = byText.get(word) ?? this.add(word);
    }
  }

  private add(spelling: string): number {
    const name = normalizeName(spelling);
    const known = name === spelling ? undefined : this.byText.get(name);
    const index = known ?? this.names.push(spelling.trim()) - 1;
    if (known === undefined) this.byText.set(name, index);
    if (name !== spelling) this.byText.set(spelling, index);
    return index;
  }
}
