import { digestOf } from "../../src/flex/analysis-digest";
import { analyze } from "../../src/flex/analyze";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { analysisClient, type AnalysisClient } from "../../src/worker/analysis-client";
import { columnBuffers, type PackedInput } from "../../src/worker/packed-input";
import { PROTOCOL_VERSION, type Job, type ReplyMessage } from "../../src/worker/protocol";
import { sampleInput } from "./sample-input";
import { ScriptedWorker } from "./scripted-worker";

const version = PROTOCOL_VERSION;

let workers: ScriptedWorker[];
let client: AnalysisClient;

beforeEach(() => {
  workers = [];
  client = analysisClient(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker;
  });
});

const RESULT = { analysis: digestOf(analyze(sampleInput(1))), sheets: [] };

function done(id: number): ReplyMessage {
  return { version, id, type: "done", result: RESULT };
}

/** The input of a job that has one. */
function inputOf(job: Job): PackedInput {
  if (!("input" in job)) throw new Error(`A job of kind ${job.kind} has no input.`);
  return job.input;
}

describe("jobs of one worker", () => {
  test("start none before there is something to do", () => {
    expect(workers).toHaveLength(0);
  });

  test("run one at a time, in the order in which they came", async () => {
    const jobs = [
      client.analyze(sampleInput(1), SHEET_NAMES),
      client.analyze(sampleInput(2), SHEET_NAMES),
      client.analyze(sampleInput(3), SHEET_NAMES),
    ];
    const [worker] = workers;
    for (const rows of [1, 2, 3]) {
      expect(worker!.requests).toHaveLength(rows);
      const { id, job } = worker!.requests.at(-1)!;
      expect(inputOf(job).usage.rows).toBe(rows);
      worker!.reply(done(id));
    }
    await expect(Promise.all(jobs)).resolves.toEqual([RESULT, RESULT, RESULT]);
  });

  test("keep their columns until their turn", () => {
    const [first, second] = [sampleInput(5), sampleInput(5)];
    void client.analyze(first, SHEET_NAMES);
    void client.analyze(second, SHEET_NAMES);
    expect([first.usage.day.length, second.usage.day.length]).toEqual([0, 5]);
  });

  test("post the columns as they were, and no functions", () => {
    void client.analyze(sampleInput(3), SHEET_NAMES);
    const { job } = workers[0]!.requests[0]!;
    const { usage, rates } = inputOf(job);
    expect([...usage.day]).toEqual([...sampleInput(3).usage.day]);
    expect(rates).toEqual(sampleInput(3).rates.rates);
  });

  test("transfer once what columns share", () => {
    const { usage, ...rest } = sampleInput(4);
    const shared = new Int32Array(16);
    const columns = {
      ...usage,
      day: shared.subarray(0, 4),
      user: shared.subarray(4, 8),
      product: shared.subarray(8, 12),
      sourceRow: shared.subarray(12),
    };
    expect(columnBuffers({ usage: columns, ...rest })[0]).toBe(shared.buffer);
    expect(columnBuffers({ usage: columns, ...rest })).toHaveLength(3);
  });
});

describe("cancelling", () => {
  test("before the start rejects at once and posts nothing", async () => {
    const job = client.analyze(sampleInput(1), SHEET_NAMES, { signal: AbortSignal.abort() });
    await expect(job).rejects.toMatchObject({ name: "AbortError" });
    expect(workers).toHaveLength(0);
  });

  test("a running job ends its worker; what waits runs on a new one, with its columns", async () => {
    const cancellation = new AbortController();
    const running = client.analyze(sampleInput(1), SHEET_NAMES, { signal: cancellation.signal });
    const waiting = client.analyze(sampleInput(2), SHEET_NAMES);
    cancellation.abort(new Error("pane closed"));
    await expect(running).rejects.toThrow("pane closed");
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    const { id, job } = workers[1]!.requests[0]!;
    expect([...inputOf(job).usage.sourceRow]).toEqual([2, 3]);
    workers[1]!.reply(done(id));
    await expect(waiting).resolves.toEqual(RESULT);
  });

  test("a waiting job leaves the running one alone", async () => {
    const cancellation = new AbortController();
    const running = client.analyze(sampleInput(1), SHEET_NAMES);
    const waiting = client.analyze(sampleInput(2), SHEET_NAMES, { signal: cancellation.signal });
    cancellation.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    workers[0]!.reply(done(workers[0]!.requests[0]!.id));
    await expect(running).resolves.toEqual(RESULT);
    expect(workers).toHaveLength(1);
    expect(workers[0]).toMatchObject({ terminated: false, requests: [expect.anything()] });
  });

  test("after the end does nothing", async () => {
    const cancellation = new AbortController();
    const job = client.analyze(sampleInput(1), SHEET_NAMES, { signal: cancellation.signal });
    workers[0]!.reply(done(1));
    await job;
    cancellation.abort();
    expect(workers[0]!.terminated).toBe(false);
  });

  test("ignores what the ended worker still says", async () => {
    const cancellation = new AbortController();
    const running = client.analyze(sampleInput(1), SHEET_NAMES, { signal: cancellation.signal });
    cancellation.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    const next = client.analyze(sampleInput(1), SHEET_NAMES);
    workers[0]!.reply({ version, id: 2, type: "failed", name: "Error", message: "late" });
    workers[1]!.reply(done(2));
    await expect(next).resolves.toEqual(RESULT);
  });
});

describe("a worker that fails", () => {
  test("rejects its job with the reason, and the next job gets a new one", async () => {
    const job = client.analyze(sampleInput(1), SHEET_NAMES);
    const next = client.analyze(sampleInput(1), SHEET_NAMES);
    workers[0]!.emit("error", { message: "out of memory" });
    await expect(job).rejects.toThrow(/^The analysis in the background stopped \(out of memory\)\./);
    workers[1]!.reply(done(2));
    await expect(next).resolves.toEqual(RESULT);
  });

  test.each(["error", "messageerror"] as const)(
    "rejects on an %s event without a message too",
    async (type) => {
      const job = client.analyze(sampleInput(1), SHEET_NAMES);
      workers[0]!.emit(type, {});
      await expect(job).rejects.toThrow("it could not be loaded");
    },
  );

  test("keeps the name and message of the error that it reports", async () => {
    const job = client.analyze(sampleInput(1), SHEET_NAMES);
    workers[0]!.reply({ version, id: 1, type: "failed", name: "RangeError", message: "Too many rows." });
    await expect(job).rejects.toMatchObject({ name: "RangeError", message: "Too many rows." });
  });

  test("of another version is refused", async () => {
    const job = client.analyze(sampleInput(1), SHEET_NAMES);
    workers[0]!.reply({ ...done(1), version: version + 1 });
    await expect(job).rejects.toThrow("of different versions. Close and reopen the task pane");
  });

  test("that cannot even be made rejects the job, not the call", async () => {
    const blocked = analysisClient(() => {
      throw new Error("Blocked by content security policy.");
    });
    await expect(blocked.analyze(sampleInput(1), SHEET_NAMES)).rejects.toThrow(
      "Blocked by content security policy.",
    );
  });

  test("input whose columns were given away before is refused, and the next job runs", async () => {
    const input = sampleInput(1);
    const jobs = [
      client.analyze(input, SHEET_NAMES),
      client.analyze(input, SHEET_NAMES),
      client.analyze(sampleInput(1), SHEET_NAMES),
    ];
    for (const { id } of [...workers[0]!.requests]) workers[0]!.reply(done(id));
    await expect(jobs[1]).rejects.toThrow(/transfer|detached|clone/i);
    expect(workers[0]!.requests.map(({ id }) => id)).toEqual([1, 3]);
  });
});

test("disposing ends the worker and rejects what was asked, and what is asked later", async () => {
  const jobs = [client.analyze(sampleInput(1), SHEET_NAMES), client.analyze(sampleInput(1), SHEET_NAMES)];
  client.dispose();
  jobs.push(client.analyze(sampleInput(1), SHEET_NAMES));
  for (const job of jobs) await expect(job).rejects.toThrow("because the task pane is closing");
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
});
