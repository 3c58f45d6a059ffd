import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { UniverBook } from "./univer-book";

/** A calculation that takes longer than this is given up waiting for (ms). */
const TIMEOUT = 60_000;
/** Univer starts to calculate 100 ms after the last change; one that has not started by then will not (ms). */
const WATCHDOG = 250;

/** The formula engine: when it is done, and how to start it anew. */
export class Calculation {
  private expected = false;
  private settling: Promise<void> | null = null;
  private readonly forget = new Set<() => void>();

  constructor(private readonly book: UniverBook) {}

  private get sessions(): FormulaCalculationSessionService {
    return this.book.injector.get(FormulaCalculationSessionService);
  }

  /** Something was written that no calculation has seen. */
  expect(): void {
    this.expected = true;
  }

  /** Resolves when the formulas of earlier writes are calculated; functions of the add-in may still be on their way. */
  settle(): Promise<void> {
    this.settling ??= this.wait().finally(() => (this.settling = null));
    return this.settling;
  }

  /** Calculates everything, forgetting results kept from earlier. */
  restart(): void {
    for (const forget of this.forget) forget();
    this.expect();
    this.book.run(SetTriggerFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true });
  }

  /** Calls back before everything is calculated anew. */
  onRestart(listener: () => void): void {
    this.forget.add(listener);
  }

  /** Calls back when results are in the cells. */
  onDone(listener: () => void): void {
    this.sessions.resultApplied$.subscribe(listener);
  }

  private async wait(): Promise<void> {
    while (this.expected) {
      this.expected = false;
      await this.sessions.waitForLatestApplied(TIMEOUT, WATCHDOG);
    }
  }
}
