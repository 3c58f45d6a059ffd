import type { IMutationInfo } from "@univerjs/core";
import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Calculation } from "./calculation";
import { contentChange, startsCalculation } from "./change-watch";
import { currentSelection } from "./selection";
import type { StoreEventEmitter } from "./store-events";
import type { UniverBook } from "./univer-book";

type Source = "user" | "addin";

/** Turns what happens in the grid into the events of the store. */
export class GridWatch {
  private source: Source | null = null;
  private lastSelection = "";

  constructor(
    private readonly book: UniverBook,
    private readonly events: StoreEventEmitter,
    private readonly calculation: Calculation,
  ) {
    calculation.onDone(() => events.emit("calculated", {}));
    book.onCommand((command, options) => this.onCommand(command, options?.onlyLocal === true));
  }

  /** Runs edits whose events name their source; edits of the grid itself are the user's. */
  as(source: Source, edit: () => void): void {
    const outer = this.source;
    this.source = outer ?? source;
    try {
      edit();
    } finally {
      this.source = outer;
    }
  }

  private onCommand(command: Readonly<{ id: string; params?: object }>, local: boolean): void {
    if (command.id === SetSelectionsOperation.id) this.reportSelectionSoon();
    else if (command.id === SetWorksheetActiveOperation.id) {
      this.events.emit("activated", { sheet: (command.params as { subUnitId: string }).subUnitId });
      this.reportSelectionSoon();
    } else if (!local && command.params) this.onMutation(command as Readonly<IMutationInfo>);
  }

  private onMutation(mutation: Readonly<IMutationInfo>): void {
    const change = contentChange(mutation);
    if (change === null) {
      if (startsCalculation(mutation)) this.calculation.expect();
      return;
    }
    this.calculation.expect();
    this.events.emit("changed", { ...change, source: this.source ?? "user" });
  }

  /** Univer sets a selection several times while it changes sheets; one event says where it ended. */
  private reportSelectionSoon(): void {
    setTimeout(() => {
      const selection = currentSelection(this.book);
      const key = JSON.stringify(selection);
      if (key === this.lastSelection) return;
      this.lastSelection = key;
      this.events.emit("selection", selection);
    }, 0);
  }
}
