import type { ICommandService, IContextService, IUndoRedoItem, IUniverInstanceService } from "@univerjs/core";
import { LocalUndoRedoService } from "@univerjs/core";
import { joinUndoItems } from "./join-undo-items";

/** Where finished steps go: Univer's undo stack. */
interface UndoStack {
  push(item: IUndoRedoItem): void;
  /** The step that the next undo would take back. */
  top(unitId: string): IUndoRedoItem | undefined;
}

/** One job of the add-in may make several requests; later ones join its step unless this time has passed (ms). */
const JOIN_WITHIN = 5000;

/**
 * Joins many edits into one undo step.
 *
 * Univer's own batching appends the undo mutations in the order of the edits, which restores wrong values
 * where two edits touched one cell; here they are reversed.
 */
export class UndoSteps {
  private stack: UndoStack | null = null;
  private open: IUndoRedoItem[] | null = null;
  private last: { item: IUndoRedoItem; at: number } | null = null;
  private suspended = false;
  private newJob = true;

  connect(stack: UndoStack): void {
    this.stack = stack;
  }

  /** Takes an edit into the open step; false where no step is open and the edit is a step of its own. */
  take(item: IUndoRedoItem): boolean {
    if (this.open === null || this.suspended) return false;
    this.open.push(item);
    return true;
  }

  get inStep(): boolean {
    return this.open !== null;
  }

  /** The user started something: what follows is a new step even if it follows at once. */
  startNewJob(): void {
    this.newJob = true;
  }

  /** While `work` runs, edits are none of the open step: a calculation is undone with what caused it. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.suspended = true;
    try {
      return await work();
    } finally {
      this.suspended = false;
    }
  }

  /**
   * Runs `work` as one undo step, or as part of the step of the job it belongs to.
   *
   * @param beforeEnd runs inside the step when the work is done, or has failed
   */
  async run<T>(unitId: string, work: () => Promise<T>, beforeEnd: () => void): Promise<T> {
    if (this.open !== null) return work();
    const edits: IUndoRedoItem[] = [];
    this.open = edits;
    try {
      return await work();
    } finally {
      try {
        beforeEnd();
      } finally {
        this.open = null;
        if (edits.length > 0) this.close(unitId, edits);
        else if (this.last !== null) this.last.at = performance.now();
      }
    }
  }

  private close(unitId: string, edits: readonly IUndoRedoItem[]): void {
    const stack = this.stack;
    if (stack === null) throw new Error("The undo stack is not connected.");
    const now = performance.now();
    const joins =
      this.last !== null &&
      !this.newJob &&
      now - this.last.at < JOIN_WITHIN &&
      stack.top(unitId) === this.last.item;
    console.info("STEP", joins, edits.length, this.newJob, this.last && Math.round(now - this.last.at), this.last && stack.top(unitId) === this.last.item, JSON.stringify(stack.top(unitId)?.redoMutations?.slice(-2).map((m) => m.id)));
    this.newJob = false;
    if (joins && this.last !== null) {
      // The item is on the stack already: it grows in place.
      Object.assign(this.last.item, joinUndoItems(unitId, [this.last.item, ...edits]));
      this.last.at = now;
      return;
    }
    const item = joinUndoItems(unitId, edits);
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
