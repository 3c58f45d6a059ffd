import type { ICommandService, IContextService, IUndoRedoItem, IUniverInstanceService } from "@univerjs/core";
import { LocalUndoRedoService } from "@univerjs/core";
import { StepItem } from "./step-item";
import type { CellsNow } from "./step-item";

/** Where finished steps go: Univer's undo stack. */
interface UndoStack {
  push(item: IUndoRedoItem): void;
  /** The step that the next undo would take back. */
  top(unitId: string): IUndoRedoItem | undefined;
}

/** One job of the add-in makes many requests; later ones join its step unless this time has passed (ms). */
const JOIN_WITHIN = 5000;

/**
 * Joins many edits into one undo step.
 *
 * Univer's own batching appends the undo mutations in the order of the edits, which restores wrong values
 * where two edits touched one cell.
 */
export class UndoSteps {
  private stack: UndoStack | null = null;
  private open: { readonly unitId: string; readonly edits: IUndoRedoItem[] } | null = null;
  private last: { readonly item: StepItem; at: number } | null = null;
  private isOwn = false;
  private newJob = true;

  connect(stack: UndoStack): void {
    this.stack = stack;
  }

  /** Takes an edit into the open step; false where it is a step of its own. */
  take(item: IUndoRedoItem): boolean {
    // The texts in cell editor and formula bar are documents with an undo of their own.
    if (this.open === null || !this.isOwn || item.unitID !== this.open.unitId) return false;
    this.open.edits.push(item);
    return true;
  }

  get inStep(): boolean {
    return this.open !== null;
  }

  /** The user started something: what follows is a new step even if it follows at once. */
  startNewJob(): void {
    this.newJob = true;
  }

  /** Runs edits that belong to the open step; what the user does meanwhile is a step of its own. */
  own<T>(edit: () => T): T {
    const outer = this.isOwn;
    this.isOwn = true;
    try {
      return edit();
    } finally {
      this.isOwn = outer;
    }
  }

  /** Runs edits that are none of the open step, though they are made the same way. */
  apart(edit: () => void): void {
    const { open } = this;
    this.open = null;
    try {
      edit();
    } finally {
      this.open = open;
    }
  }

  /**
   * Runs `work` as one undo step, or as part of the step of the job it belongs to.
   *
   * @param beforeEnd runs inside the step when the work is done, or has failed
   * @param cellsNow reads cells as they are, for a redo
   */
  async run<T>(
    unitId: string,
    work: () => Promise<T>,
    beforeEnd: () => void,
    cellsNow: CellsNow,
  ): Promise<T> {
    if (this.open !== null) return work();
    const edits: IUndoRedoItem[] = [];
    this.open = { unitId, edits };
    try {
      return await work();
    } finally {
      try {
        beforeEnd();
      } finally {
        this.open = null;
        if (edits.length > 0) this.close(unitId, edits, cellsNow);
        else if (this.last !== null) this.last.at = performance.now();
      }
    }
  }

  private close(unitId: string, edits: readonly IUndoRedoItem[], cellsNow: CellsNow): void {
    const stack = this.stack;
    if (stack === null) throw new Error("The undo stack is not connected.");
    const now = performance.now();
    const { last, newJob } = this;
    this.newJob = false;
    if (
      last &&
      !newJob &&
      now - last.at < JOIN_WITHIN &&
      last.item.isOpen &&
      stack.top(unitId) === last.item
    ) {
      last.item.add(edits);
      last.at = now;
      return;
    }
    const item = new StepItem(unitId, edits, cellsNow);
    this.last = { item, at: now };
    stack.push(item);
  }
}

/** Univer's undo service, with the edits of an open step held back. */
export class StepUndoRedoService extends LocalUndoRedoService {
  constructor(
    instances: IUniverInstanceService,
    commands: ICommandService,
    contexts: IContextService,
    private readonly steps: UndoSteps,
  ) {
    super(instances, commands, contexts);
    steps.connect({
      push: (item) => super.pushUndoRedo(item),
      top: (unitId) => this._getUndoStack(unitId)?.at(-1),
    });
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (!this.steps.take(item)) super.pushUndoRedo(item);
  }
}
