/** Starts the worker; webpack builds its bundle from the URL. A file of its own: only bundlers know `import.meta.url`. */
export function createFunctionsWorker(): Worker {
  return new Worker(new URL("./functions-worker.ts", import.meta.url));
}
