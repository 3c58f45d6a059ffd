/** The entry of the Web Worker that computes for the functions. */
import { serveComputations, type ComputationScope } from "../functions/remote/serve-computations";

// The project is typed for pages; in a worker `self` is a scope whose postMessage has no target origin.
serveComputations(self as unknown as ComputationScope);
