import type { FunctionResult } from "../host/native/function-result";
import { cellKey } from "./cell-reasons";
import type { CallerCell } from "./cell-reasons";
import type { FunctionSpec } from "./function-metadata";

/** The way to the functions themselves: the simulated Excel and, behind it, the genuine runtime. */
export interface FunctionHost {
  invokeFunction(
    id: string,
    args: readonly unknown[],
    address: string,
    flags: number,
    done: (result: FunctionResult) => void,
  ): number;
}

interface Call {
  readonly key: string;
  result: FunctionResult | null;
  /** Cells that asked, by their key. */
  readonly callers: Map<string, CallerCell>;
}

/** Flags of the runtime's protocol. */
const CANCELABLE = 1;
const STREAM = 2;
const TAKES_ERRORS = 4;

/** Memory that the keys of finished calls may take; beyond it the oldest are forgotten. */
const KEPT_CHARACTERS = 16_000_000;

/**
 * The calls of functions, each made once for the same arguments.
 *
 * Excel too calls a function again only when an argument changes. The formula engine is synchronous, so a call
 * is answered by "not yet" first; when the result arrives, the cells that asked are calculated again.
 */
export class FunctionCalls {
  private readonly calls = new Map<string, Call>();
  private keptCharacters = 0;
  private running = 0;

  /**
   * @param arrived told once for each result, with the cells that wait for it
   * @param takesErrors whether error cells go to a function
   */
  constructor(
    private readonly host: FunctionHost,
    private readonly arrived: (cells: Iterable<CallerCell>) => void,
    private readonly takesErrors: (spec: FunctionSpec) => boolean,
  ) {}

  /** Calls that have not been answered. */
  get pending(): number {
    return this.running;
  }

  /**
   * The answer to a call, or null while it is on its way.
   *
   * @param address of the caller, "" unless the function asks for it
   */
  ask(spec: FunctionSpec, args: unknown[], address: string, caller: CallerCell): FunctionResult | null {
    const own = spec.options?.stream ? cellKey(caller) : address;
    const key = `${spec.id}${JSON.stringify(args)}${own}`;
    const call = this.calls.get(key) ?? this.start(spec, key, args, address);
    call.callers.set(cellKey(caller), caller);
    return call.result;
  }

  /** Forgets all results: the next calculation calls every function again. */
  forget(): void {
    this.calls.clear();
    this.keptCharacters = 0;
  }

  private start(spec: FunctionSpec, key: string, args: unknown[], address: string): Call {
    const call: Call = { key, result: null, callers: new Map() };
    this.calls.set(key, call);
    this.keptCharacters += key.length;
    this.trim();
    this.running += 1;
    const flags =
      (spec.options?.cancelable ? CANCELABLE : 0) |
      (spec.options?.stream ? STREAM : 0) |
      (this.takesErrors(spec) ? TAKES_ERRORS : 0);
    this.host.invokeFunction(spec.id, args, address, flags, (result) => {
      if (call.result === null) this.running -= 1;
      call.result = result;
      this.arrived(call.callers.values());
    });
    return call;
  }

  private trim(): void {
    for (const call of this.calls.values()) {
      if (this.keptCharacters <= KEPT_CHARACTERS) return;
      if (call.result === null) continue;
      this.calls.delete(call.key);
      this.keptCharacters -= call.key.length;
    }
  }
}
