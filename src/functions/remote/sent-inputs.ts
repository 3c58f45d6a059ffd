import type { AnalysisInput } from "../../flex/analyze";
import type { ComputeRequest } from "./protocol";

/** Inputs that a worker keeps: ten functions over one usage range mostly share one or two. */
const KEPT = 8;

/** Which inputs one worker has, so that each is posted to it once. */
export class SentInputs {
  /** Least recently used first. */
  private readonly ids = new Map<AnalysisInput, number>();
  private lastId = 0;

  /** What a request for an input carries: the input itself only where the worker does not have it. */
  next(input: AnalysisInput): Pick<ComputeRequest, "inputId" | "input" | "forget"> {
    const known = this.ids.get(input);
    const inputId = known ?? ++this.lastId;
    this.ids.delete(input);
    this.ids.set(input, inputId);
    const packed = known === undefined ? { ...input, rates: input.rates.rates } : null;
    return { inputId, input: packed, forget: this.dropOldest() };
  }

  private dropOldest(): readonly number[] {
    const [oldest] = this.ids;
    if (this.ids.size <= KEPT || oldest === undefined) return [];
    this.ids.delete(oldest[0]);
    return [oldest[1]];
  }
}
