/** The Web Worker's entry: `new Worker(new URL("../worker/analysis-worker.ts", import.meta.url))`. */
import { serveAnalysis, type WorkerScope } from "./serve-analysis";

// The project is typed for pages; in a worker `self` is a scope whose postMessage has no target origin.
serveAnalysis(self as unknown as WorkerScope);
