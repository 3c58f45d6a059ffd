import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { WorkerHandle } from "../../src/worker/job-queue";

/** What a browser gives a worker, over a Node thread. */
const WORKER_SCOPE = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = {
    addEventListener: (type, listener) => parentPort.on(type, (data) => listener({ data })),
    postMessage: (message) => parentPort.postMessage(message),
  };`;

/** Bundles the worker's entry for a Node thread; returns the file's path. */
export function bundleAnalysisWorker(): string {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), "worker-")), "analysis-worker.js");
  buildSync({
    entryPoints: ["src/worker/analysis-worker.ts"],
    bundle: true,
    format: "iife",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    banner: { js: WORKER_SCOPE },
    outfile,
  });
  return outfile;
}

/** A browser's Worker over a Node thread: real transfer, real parallelism, real termination. */
export class ThreadWorker implements WorkerHandle {
  private readonly thread: Thread;

  /** @param script path of a file, or code where `isCode` */
  constructor(script: string, isCode = false) {
    this.thread = new Thread(script, { eval: isCode });
  }

  addEventListener(type: string, listener: unknown): void {
    const call = listener as (event: unknown) => void;
    if (type === "error") this.thread.on("error", (error) => call({ type, message: error.message }));
    else this.thread.on(type, (data) => call({ type, data }));
  }

  postMessage(message: unknown, transfer?: unknown): void {
    this.thread.postMessage(message, transfer as ArrayBuffer[]);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}
