import "../custom-functions-global";
import type { Cancellation, ComputeJob } from "../../../src/functions/compute-port";
import { compute } from "../../../src/functions/computations/compute";
import { functionInput } from "../../../src/functions/function-input";
import type { ComputeReply, ComputeRequest } from "../../../src/functions/remote/protocol";
import { serveComputations } from "../../../src/functions/remote/serve-computations";
import { workerPort, type WorkerHandle } from "../../../src/functions/remote/worker-port";

const HEADER = ["Date", "User", "Product", "Tokens"];

function inputOf(rows: readonly (readonly (string | number)[])[]) {
  const usage = [HEADER, ...rows];
  return functionInput(
    { usage, terms: null, rates: null, lots: null, tiers: null, seats: null, monitoring: null, asOf: null },
    false,
  );
}

const INPUT = inputOf([[45719, "ada@example.com", "Revit", 8]]);
const NEVER: Cancellation = { onCancel: () => undefined };

function job(user: string, input = INPUT): ComputeJob {
  return { name: "tokens", input, params: [{ user, product: "*", from: null, to: null }] };
}

/** A worker in this thread: what is posted is cloned, as between threads. Answers when told to. */
class LocalWorker {
  readonly requests: ComputeRequest[] = [];
  terminated = false;
  private readonly replies: ComputeReply[] = [];
  private readonly listeners = new Map<string, (event: unknown) => void>();
  private receive: (event: { readonly data: unknown }) => void = () => undefined;

  constructor() {
    serveComputations({
      addEventListener: (_, listener) => (this.receive = listener),
      postMessage: (reply) => void this.replies.push(structuredClone(reply)),
    });
  }

  addEventListener(type: string, listener: unknown): void {
    this.listeners.set(type, listener as (event: unknown) => void);
  }

  postMessage(request: unknown): void {
    this.requests.push(structuredClone(request) as ComputeRequest);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Computes the last request and answers it. */
  answer(): void {
    this.receive({ data: this.requests.at(-1) });
    this.listeners.get("message")!({ data: this.replies.pop() });
  }

  fail(): void {
    this.listeners.get("error")!({ message: "out of memory" });
  }
}

function portWithWorkers() {
  const workers: LocalWorker[] = [];
  const port = workerPort(() => {
    const worker = new LocalWorker();
    workers.push(worker);
    return worker as unknown as WorkerHandle;
  });
  return { port, workers };
}

describe("the compute port of a worker", () => {
  test("gives what the synchronous port gives", async () => {
    const { port, workers } = portWithWorkers();
    const rows = port.compute(job("*"), NEVER);
    workers[0]!.answer();
    expect(await rows).toEqual(compute(job("*")));
    expect(await rows).toEqual([[8]]);
  });

  test("posts an input once, however many functions compute from it", async () => {
    const { port, workers } = portWithWorkers();
    const first = port.compute(job("*"), NEVER);
    workers[0]!.answer();
    await first;
    const second = port.compute(job("ada@example.com"), NEVER);
    workers[0]!.answer();
    expect(await second).toEqual([[8]]);
    expect(workers[0]!.requests.map(({ input }) => input !== null)).toEqual([true, false]);
  });

  test("lets the worker forget the inputs that were not asked for longest", async () => {
    const { port, workers } = portWithWorkers();
    for (let day = 1; day <= 9; day++) {
      const rows = port.compute(job("*", inputOf([[45719 + day, "ada@example.com", "Revit", day]])), NEVER);
      workers[0]!.answer();
      expect(await rows).toEqual([[day]]);
    }
    expect(workers[0]!.requests.map(({ forget }) => forget.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("runs one job at a time, in their order", async () => {
    const { port, workers } = portWithWorkers();
    const both = [port.compute(job("*"), NEVER), port.compute(job("ada@example.com"), NEVER)];
    expect(workers[0]!.requests).toHaveLength(1);
    workers[0]!.answer();
    expect(workers[0]!.requests).toHaveLength(2);
    workers[0]!.answer();
    expect(await Promise.all(both)).toEqual([[[8]], [[8]]]);
  });

  test("carries failures of the functions with their sentences", async () => {
    const { port, workers } = portWithWorkers();
    const rows = port.compute({ name: "shortSessions", input: INPUT, params: undefined }, NEVER);
    workers[0]!.answer();
    await expect(rows).rejects.toMatchObject({
      failure: "notAvailable",
      message: expect.stringMatching(/^Needs the length of each session/),
    });
  });

  test("drops a job that waits when it is canceled", async () => {
    const { port, workers } = portWithWorkers();
    const running = port.compute(job("*"), NEVER);
    let cancel = (): void => undefined;
    const waiting = port.compute(job("ada@example.com"), { onCancel: (listener) => (cancel = listener) });
    cancel();
    await expect(waiting).rejects.toMatchObject({ message: expect.stringContaining("canceled") });
    workers[0]!.answer();
    await running;
    expect(workers[0]!.requests).toHaveLength(1);
    expect(workers[0]!.terminated).toBe(false);
  });

  test("ends the worker of a running job that is canceled; the next job gets a new one with its input", async () => {
    const { port, workers } = portWithWorkers();
    let cancel = (): void => undefined;
    const running = port.compute(job("*"), { onCancel: (listener) => (cancel = listener) });
    const next = port.compute(job("ada@example.com"), NEVER);
    cancel();
    await expect(running).rejects.toMatchObject({ message: expect.stringContaining("canceled") });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[1]!.answer();
    expect(await next).toEqual([[8]]);
    expect(workers[1]!.requests[0]!.input).not.toBeNull();
  });

  test("does nothing when a job is canceled that is done", async () => {
    const { port, workers } = portWithWorkers();
    let cancel = (): void => undefined;
    const rows = port.compute(job("*"), { onCancel: (listener) => (cancel = listener) });
    workers[0]!.answer();
    cancel();
    expect(await rows).toEqual([[8]]);
    expect(workers[0]!.terminated).toBe(false);
  });

  test("computes here where no worker can be loaded", async () => {
    const { port, workers } = portWithWorkers();
    const both = [port.compute(job("*"), NEVER), port.compute(job("nobody"), NEVER)];
    workers[0]!.fail();
    const [rows, unknown] = await Promise.all(both);
    expect(rows).toEqual([[8]]);
    expect(unknown).toEqual([[expect.objectContaining({ code: "functions.userUnknown" })]]);
    expect(workers).toHaveLength(1);
  });

  test("says so when a worker that has answered is lost, and starts another", async () => {
    const { port, workers } = portWithWorkers();
    const first = port.compute(job("*"), NEVER);
    workers[0]!.answer();
    await first;
    const lost = port.compute(job("*"), NEVER);
    workers[0]!.fail();
    await expect(lost).rejects.toThrow(/out of memory/);
    const again = port.compute(job("*"), NEVER);
    workers[1]!.answer();
    expect(await again).toEqual([[8]]);
  });
});
