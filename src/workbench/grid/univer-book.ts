import { ICommandService, IUndoRedoService } from "@univerjs/core";
import type { IExecutionOptions, IMutationInfo, Injector, Univer, Workbook, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { UndoSteps } from "./undo-steps";

/** The open workbook, and the ways to change it. */
export class UniverBook {
  readonly injector: Injector;
  readonly unitId: string;
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;
  private readonly formulaModel: FormulaDataModel;

  constructor(
    univer: Univer,
    readonly workbook: Workbook,
    readonly steps: UndoSteps,
  ) {
    this.injector = univer.__getInjector();
    this.unitId = workbook.getUnitId();
    this.commands = this.injector.get(ICommandService);
    this.undo = this.injector.get(IUndoRedoService);
    this.formulaModel = this.injector.get(FormulaDataModel);
  }

  get formulas(): FormulaDataModel {
    return this.formulaModel;
  }

  /** @throws Error if no sheet has the id */
  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The workbook has no sheet with the id "${id}".`);
    return sheet;
  }

  hasSheet(id: string): boolean {
    return Boolean(this.workbook.getSheetBySheetId(id));
  }

  /**
   * Runs one of Univer's commands, which records its own way back.
   *
   * @throws Error if Univer refuses it
   */
  run(command: string, params: object): void {
    const done = this.steps.own(() =>
      this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...params }),
    );
    if (!done) throw new Error(`The grid refused "${command}".`);
  }

  /** Executes mutations without a way back. */
  execute(mutations: readonly IMutationInfo[], options: IExecutionOptions = {}): void {
    for (const { id, params } of mutations) this.commands.syncExecuteCommand(id, params, options);
  }

  /** Records how to take back, and to repeat, what was executed. */
  record(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    this.steps.own(() => this.undo.pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations }));
  }

  /**
   * Executes mutations and records how to take them back.
   *
   * @param options of the execution, not of a later redo
   */
  edit(redo: IMutationInfo[], undo: IMutationInfo[], options: IExecutionOptions = {}): void {
    this.execute(redo, options);
    this.record(redo, undo);
  }

  /** Calls back after every command, mutation and operation of the grid. */
  onCommand(listener: Parameters<ICommandService["onCommandExecuted"]>[0]): void {
    this.commands.onCommandExecuted(listener);
  }
}
