/** Runs pieces of work one after the other. */
export class RequestQueue {
  private tail: Promise<void> = Promise.resolve();
  private length = 0;

  /** @param onLength called with the number of pieces that run or wait, whenever it changes */
  constructor(private readonly onLength: (length: number) => void) {}

  /** @param work must not reject */
  add(work: () => Promise<void>): void {
    this.change(1);
    this.tail = this.tail.then(work).finally(() => this.change(-1));
  }

  /** Resolves when nothing runs or waits. */
  async idle(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.tail;
      await seen;
    } while (seen !== this.tail);
  }

  private change(by: number): void {
    this.length += by;
    this.onLength(this.length);
  }
}
