/** A cell that calls a function. */
export interface CallerCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function cellKey({ sheet, row, column }: CallerCell): string {
  return `${sheet}!${row},${column}`;
}

/** Why cells show an error: the sentence that came with it. */
export class CellReasons {
  private readonly reasons = new Map<string, string>();

  /** @param reason "" where there is none */
  set(cell: CallerCell, reason: string): void {
    if (reason === "") this.reasons.delete(cellKey(cell));
    else this.reasons.set(cellKey(cell), reason);
  }

  get(cell: CallerCell): string | undefined {
    return this.reasons.get(cellKey(cell));
  }

  clear(): void {
    this.reasons.clear();
  }
}
