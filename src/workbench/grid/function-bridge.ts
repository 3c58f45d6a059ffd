import { ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import {
  FunctionType,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { IFunctionInfo } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService, IDescriptionService } from "@univerjs/sheets-formula";
import { BridgedFunction } from "./bridged-function";
import { cellKey, CellReasons } from "./cell-reasons";
import type { CallerCell } from "./cell-reasons";
import { FunctionCalls } from "./function-calls";
import type { FunctionHost } from "./function-calls";
import { isMatrix, takesErrors } from "./function-metadata";
import type { FunctionsFile, FunctionSpec, ParameterSpec } from "./function-metadata";

/** A recalculation is never started while one runs; it is tried again after this time (ms). */
const RETRY = 10;

export interface FunctionBridgeOptions {
  /** The add-in's namespace, e.g. "FLEX". */
  readonly namespace: string;
  readonly file: FunctionsFile;
  readonly host: FunctionHost;
  readonly unitId: string;
  readonly addressOf: (cell: CallerCell) => string;
}

/** The add-in's functions among those of the grid. */
export class FunctionBridge {
  readonly reasons = new CellReasons();
  private readonly calls: FunctionCalls;
  private readonly waiting = new Map<string, CallerCell>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  /**
   * Registers every function of the metadata, with its descriptions for autocomplete and parameter help.
   *
   * Call it after the workbook was created: Univer forgets earlier registrations.
   */
  constructor(
    private readonly univer: Univer,
    private readonly options: FunctionBridgeOptions,
  ) {
    const { namespace, file, host, addressOf } = options;
    const takes = (spec: FunctionSpec) => takesErrors(file, spec);
    this.calls = new FunctionCalls(host, (cells) => this.calculateSoon(cells), takes);
    const injector = univer.__getInjector();
    const named = file.functions.map((spec) => ({ spec, name: `${namespace}.${spec.name}`.toUpperCase() }));
    injector.get(IFunctionService).registerExecutors(
      ...named.map(({ spec, name }) => {
        const context = {
          calls: this.calls,
          reasons: this.reasons,
          takesErrors: takes(spec),
          addressOf,
        };
        return new BridgedFunction(name, spec, context);
      }),
    );
    injector
      .get(IDescriptionService)
      .registerDescriptions(named.map(({ spec, name }) => descriptionOf(name, spec)));
  }

  /** Calls that have not been answered, or not been calculated. */
  get pending(): number {
    return this.calls.pending + this.waiting.size;
  }

  /** Forgets results and reasons: the next calculation calls every function again. */
  forget(): void {
    this.calls.forget();
    this.reasons.clear();
  }

  private calculateSoon(cells: Iterable<CallerCell>): void {
    for (const cell of cells) this.waiting.set(cellKey(cell), cell);
    this.timer ??= setTimeout(() => this.calculate(), 0);
  }

  private calculate(): void {
    this.timer = null;
    const injector = this.univer.__getInjector();
    const { started, completed } = injector.get(FormulaCalculationSessionService).state;
    if (started && !completed) {
      this.timer = setTimeout(() => this.calculate(), RETRY);
      return;
    }
    const dirtyRanges = [...this.waiting.values()].map(({ sheet, row, column }) => ({
      unitId: this.options.unitId,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.waiting.clear();
    const params = { commands: [], forceCalculation: false, dirtyRanges };
    void injector
      .get(ICommandService)
      .executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }
}

function parameterHelp(parameter: ParameterSpec): IFunctionInfo["functionParameter"][number] {
  return {
    name: parameter.name,
    detail: parameter.description ?? "",
    example: exampleOf(parameter),
    require: parameter.optional ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  };
}

/** The help shows a sample call; the descriptions give samples after "e.g.". */
function exampleOf(parameter: ParameterSpec): string {
  const sample = /e\.g\.\s+("[^"]*"|[\d.]*\d)/.exec(parameter.description ?? "")?.[1];
  return sample ?? (isMatrix(parameter) ? "A1:D10" : "A1");
}

function descriptionOf(functionName: string, spec: FunctionSpec): IFunctionInfo {
  const description = spec.description ?? "";
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: spec.parameters.map(parameterHelp),
  };
}
