/** Requests shorter than this are not worth a word (ms). */
const SHOW_AFTER = 250;
/** A job makes many requests; it is over when none has come for this time (ms). */
const OVER_AFTER = 400;

/** Whether the add-in works on the workbook, without flicker between its requests. */
export class BusyState {
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param changed told when work begins and when it is over */
  constructor(private readonly changed: (busy: boolean) => void) {}

  /** @param requests number of requests that run or wait */
  update(requests: number): void {
    const working = requests > 0;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (working === this.busy) return;
    this.timer = setTimeout(
      () => {
        this.busy = working;
        this.changed(working);
      },
      working ? SHOW_AFTER : OVER_AFTER,
    );
  }
}
