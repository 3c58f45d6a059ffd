/**
 * Runs work step by step, so that the page can draw and take input between the steps.
 *
 * @param work yields where it may be interrupted
 * @returns what the work returns
 * @throws (rejects) what the work throws; the signal's reason where it is aborted between two steps
 */
export async function inSteps<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await new Promise((resume) => setTimeout(resume));
    signal?.throwIfAborted();
  }
}
