import { rateCard } from "../../flex/rate-card";
import { message } from "../../messages/message";
import { compute } from "../computations/compute";
import { isFunctionFailure, plainFailure } from "../function-failure";
import type { AnalysisInput } from "../../flex/analyze";
import { PROTOCOL_VERSION, type ComputeReply, type ComputeRequest } from "./protocol";

/** What the worker needs of its global scope. */
export interface ComputationScope {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: ComputeReply): void;
}

type Outcome = ComputeReply extends infer R
  ? R extends ComputeReply
    ? Omit<R, "version" | "id">
    : never
  : never;

/**
 * Answers the computations of functions, one by one. Inputs are kept until the page says that they can go.
 *
 * @param scope the worker's global scope
 */
export function serveComputations(scope: ComputationScope): void {
  const inputs = new Map<number, AnalysisInput>();
  scope.addEventListener("message", ({ data }) => {
    const request = data as ComputeRequest;
    const outcome = outcomeOf(request, inputs);
    scope.postMessage({ version: PROTOCOL_VERSION, id: request.id, ...outcome } as ComputeReply);
  });
}

function outcomeOf(request: ComputeRequest, inputs: Map<number, AnalysisInput>): Outcome {
  try {
    if (request.version !== PROTOCOL_VERSION) throw new Error(message("worker.otherVersion"));
    const { name, params, inputId, input: packed, forget } = request;
    for (const id of forget) inputs.delete(id);
    if (packed !== null) inputs.set(inputId, { ...packed, rates: rateCard(packed.rates) });
    return { type: "rows", rows: compute({ name, params, input: inputs.get(inputId)! }) };
  } catch (error) {
    // An error object loses its name and more on its way in some browsers.
    if (isFunctionFailure(error)) return { type: "failure", failure: plainFailure(error) };
    return { type: "error", message: error instanceof Error ? error.message : String(error) };
  }
}
