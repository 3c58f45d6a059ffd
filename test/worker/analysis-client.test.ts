import { digestOf } from "../../src/flex/analysis-digest";
import { rmSync } from "node:fs";
import path from "node:path";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import { report } from "../../src/report/report";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { analysisClient, type AnalysisClient } from "../../src/worker/analysis-client";
import type { AnalysisProgress } from "../../src/worker/protocol";
import { sampleInput } from "./sample-input";
import { bundleAnalysisWorker, ThreadWorker } from "./thread-worker";

describe("the analysis on a thread of its own", () => {
  let bundle: string;
  let started: number;
  let client: AnalysisClient;

  beforeAll(() => {
    bundle = bundleAnalysisWorker();
  });
  afterAll(() => rmSync(path.dirname(bundle), { recursive: true }));
  beforeEach(() => {
    started = 0;
    client = analysisClient(() => {
      started++;
      return new ThreadWorker(bundle);
    });
  });
  afterEach(() => client.dispose());

  test("finds what the same analysis finds on this thread, and composes the same sheets", async () => {
    const names = { ...SHEET_NAMES, summary: "Flex Summary (2)" };
    const expected = analyzeAndAdvise(sampleInput(4000));
    const { analysis, sheets } = await client.analyze(sampleInput(4000), names);
    expect(analysis).toEqual(digestOf(expected));
    expect(sheets).toEqual(report(expected, names));
  }, 20_000);

  test("keeps the sharing of styles, by which writers group cells", async () => {
    const { sheets } = await client.analyze(sampleInput(4000), SHEET_NAMES);
    const distinct = (all: typeof sheets): number =>
      new Set(all.flatMap(({ cells }) => cells.flatMap((row) => row.map((cell) => cell?.style)))).size;
    expect(distinct(sheets)).toBe(distinct(report(analyzeAndAdvise(sampleInput(4000)))));
  });

  test("takes the columns instead of copying them", async () => {
    const input = sampleInput(1000);
    const answer = client.analyze(input, SHEET_NAMES);
    expect(input.usage.day).toHaveLength(0);
    expect(input.usage.minutes).toHaveLength(0);
    await answer;
  });

  test("tells what it is doing, step by step", async () => {
    const told: AnalysisProgress[] = [];
    await client.analyze(sampleInput(100), SHEET_NAMES, { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([
      { step: 1, steps: 2, doing: "measuring the traps" },
      { step: 2, steps: 2, doing: "composing the sheets" },
    ]);
  });

  test("uses one thread for everything it is asked", async () => {
    await Promise.all([
      client.analyze(sampleInput(10), SHEET_NAMES),
      client.analyze(sampleInput(20), SHEET_NAMES),
    ]);
    await client.analyze(sampleInput(30), SHEET_NAMES);
    expect(started).toBe(1);
  });

  test("is cancelled in the midst of its work, and does the next job on a new thread", async () => {
    const cancellation = new AbortController();
    const cancelled = client.analyze(sampleInput(1_000_000), SHEET_NAMES, {
      onProgress: () => cancellation.abort(),
      signal: cancellation.signal,
    });
    const next = client.analyze(sampleInput(500), SHEET_NAMES);
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    await expect(next).resolves.toMatchObject({ analysis: { rows: { read: 500 } } });
    expect(started).toBe(2);
  });

  test("passes on the message of an error in the analysis", async () => {
    const broken = { ...sampleInput(10), rows: null as never, tiers: null as never };
    await expect(client.analyze(broken, SHEET_NAMES)).rejects.toMatchObject({
      name: "TypeError",
      message: expect.stringMatching(/null/),
    });
    await expect(client.analyze(sampleInput(10), SHEET_NAMES)).resolves.toMatchObject({
      analysis: { rows: { read: 10 } },
    });
    expect(started).toBe(1);
  });
});

test("a worker whose script fails to load rejects with the reason and the cure", async () => {
  const client = analysisClient(() => new ThreadWorker("throw new Error('no such script');", true));
  await expect(client.analyze(sampleInput(1), SHEET_NAMES)).rejects.toThrow(
    /stopped \(no such script\)\. Run it again/,
  );
  client.dispose();
});
