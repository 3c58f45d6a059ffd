import type { FunctionResult } from "../../../src/workbench/host/native/function-result";
import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { until } from "./poll";

const CANCELABLE = 1;
const STREAMING = 2;
const TAKES_ERRORS = 4;

describe("custom functions through the genuine runtime", () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await openOffice();
    await office.host.functionsReady;
  });
  afterEach(() => office.close());

  function call(id: string, args: unknown[] = [], flags = 0, address = ""): Promise<FunctionResult> {
    return new Promise((resolve) => office.host.invokeFunction(id, args, address, flags, resolve));
  }

  test("a value comes back", async () => {
    office.CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    expect(await call("add", [2, 3])).toEqual({ value: 5 });
  });

  test("a promise is awaited", async () => {
    office.CustomFunctions.associate("LATER", async (text: string) => `${text}!`);
    expect(await call("LATER", ["done"])).toEqual({ value: "done!" });
  });

  test("an array comes back as rows; nothing, NaN and Infinity in it show as 0", async () => {
    office.CustomFunctions.associate("TABLE", () => [
      ["Trap", 1.5, true],
      [null, NaN, Infinity],
    ]);
    expect(await call("TABLE")).toEqual({
      value: [
        ["Trap", 1.5, true],
        [0, 0, 0],
      ],
    });
  });

  test("an array whose rows differ in length is #VALUE!", async () => {
    office.CustomFunctions.associate("RAGGED", () => [[1, 2], [3]]);
    expect(await call("RAGGED")).toEqual({ error: "#VALUE!", message: "" });
  });

  test.each([
    ["notAvailable", "#N/A"],
    ["invalidValue", "#VALUE!"],
    ["divisionByZero", "#DIV/0!"],
    ["invalidNumber", "#NUM!"],
    ["nullReference", "#NULL!"],
  ] as const)("an error %s that is thrown shows %s with its reason", async (code, shown) => {
    office.CustomFunctions.associate("FAIL", () => {
      throw new office.CustomFunctions.Error(
        office.CustomFunctions.ErrorCode[code],
        'Unknown product "Maya".',
      );
    });
    expect(await call("FAIL")).toEqual({ error: shown, message: 'Unknown product "Maya".' });
  });

  test("an error that is returned or that rejects keeps its reason as well", async () => {
    const failure = (): CustomFunctions.Error =>
      new office.CustomFunctions.Error(office.CustomFunctions.ErrorCode.notAvailable, "No such product.");
    office.CustomFunctions.associate("RETURNS", () => failure());
    office.CustomFunctions.associate("REJECTS", () => Promise.reject(failure()));
    const expected = { error: "#N/A", message: "No such product." };
    expect(await Promise.all([call("RETURNS"), call("REJECTS")])).toEqual([expected, expected]);
  });

  test("a plain error is #VALUE! and loses its reason", async () => {
    office.CustomFunctions.associate("PLAIN", () => {
      throw new Error("nobody reads this");
    });
    expect(await call("PLAIN")).toEqual({ error: "#VALUE!", message: "" });
  });

  test("an error inside an array is an error cell", async () => {
    office.CustomFunctions.associate("MIXED", () => [
      ["007", new office.CustomFunctions.Error(office.CustomFunctions.ErrorCode.notAvailable, "inner")],
    ]);
    expect(await call("MIXED")).toEqual({ value: [["007", "#N/A"]] });
  });

  test("a function that nobody associated is #VALUE!", async () => {
    expect(await call("NOWHERE")).toEqual({ error: "#VALUE!", message: "" });
  });

  test("omitted arguments are null, the address is given where asked for", async () => {
    office.CustomFunctions.associate("ECHO", (...args: unknown[]) => {
      const invocation = args.at(-1) as CustomFunctions.Invocation;
      return JSON.stringify([...args.slice(0, -1), invocation.address]);
    });
    expect(await call("ECHO", [1, null, [[1, ""]]], 0, "Sheet1!B2")).toEqual({
      value: '[1,null,[[1,""]],"Sheet1!B2"]',
    });
  });

  test("error cells reach a function that takes them", async () => {
    office.CustomFunctions.associate("KIND", (cells: unknown[][]) =>
      cells.flat().map((cell) => (cell instanceof office.CustomFunctions.Error ? cell.code : "no error")),
    );
    const error = { type: "CustomFunctionError", code: "#N/A" };
    expect(await call("KIND", [[[error, 1]]], TAKES_ERRORS)).toEqual({ value: [["#N/A", "no error"]] });
  });

  test("a thousand calls made at once are answered together", async () => {
    office.CustomFunctions.associate("SQUARE", (n: number) => n * n);
    const results = await Promise.all(Array.from({ length: 1_000 }, (_, n) => call("SQUARE", [n])));
    expect(results).toEqual(Array.from({ length: 1_000 }, (_, n) => ({ value: n * n })));
  });

  test("a streaming function gives results until it is canceled", async () => {
    let ticks = 0;
    let isCanceled = false;
    office.CustomFunctions.associate(
      "TICK",
      (step: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
        const timer = setInterval(() => invocation.setResult((ticks += step)), 5);
        invocation.onCanceled = () => {
          isCanceled = true;
          clearInterval(timer);
        };
      },
    );
    const results: FunctionResult[] = [];
    const number = office.host.invokeFunction("TICK", [2], "", CANCELABLE | STREAMING, (result) =>
      results.push(result),
    );
    await until("two results", () => results.length >= 2);
    office.host.cancelFunction(number);
    await until("the cancellation", () => isCanceled);
    const count = results.length;
    await call("NOWHERE");
    expect(results.length).toBe(count);
    expect(results[0]).toEqual({ value: expect.any(Number) as number });
  });

  test("arguments over 5 MB do not reach the function", async () => {
    office.CustomFunctions.associate("COUNT", (cells: unknown[][]) => cells.length);
    const cells = new Array(60_000).fill(["x".repeat(100)]);
    expect(await call("COUNT", [cells])).toEqual({ error: "#VALUE!", message: "" });
    expect(await call("COUNT", [cells.slice(0, 10)])).toEqual({ value: 10 });
  });

  test("results do not wait behind a request that waits for the end of editing", async () => {
    office.CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    office.store.setEditing(true);
    const run = office.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.getActiveCell().values = [[1]];
      await context.sync();
    });
    expect(await call("ADD", [1, 1])).toEqual({ value: 2 });
    office.store.setEditing(false);
    await run;
  });
});
