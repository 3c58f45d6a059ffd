import { CONTRACTS, type FunctionId } from "../../src/functions/contracts/contracts";
import { HELP } from "../../src/functions/help/help";
import type { FunctionResult } from "../../src/workbench/host/native/function-result";
import { buildFunctions } from "../functions/build-functions";
import { formulaCall } from "../functions/evaluate-formula";
import { sampleTables } from "../functions/sample-tables";
import { openOffice, type OfficeInNode } from "./office-in-node";

/** Flags of the runtime's protocol, as functions.json makes Excel set them. */
const CANCELABLE = 1;
const TAKES_ERRORS = 4;

// The host runs beside other tests; a busy machine is no failure.
jest.setTimeout(60_000);

const ids = Object.keys(CONTRACTS) as FunctionId[];
const tables = sampleTables();

describe("every function through genuine office.js", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    const { code } = await buildFunctions("production");
    office = await openOffice();
    office.runScript(code, "functions.js");
    await office.host.functionsReady;
  }, 120_000);
  afterAll(() => office.close());

  function call(id: string, args: readonly unknown[]): Promise<FunctionResult> {
    const flags = CANCELABLE | TAKES_ERRORS;
    return new Promise((resolve) => office.host.invokeFunction(id, [...args], "", flags, resolve));
  }

  test.each(ids)("%s shows what its help states", async (id) => {
    const example = HELP[id].examples.find(({ formula }) => formula.startsWith(`=FLEX.${id}(`))!;
    const result = await call(id, formulaCall(example.formula, tables).args);
    if (typeof example.shows !== "object") {
      const isError = typeof example.shows === "string" && example.shows.startsWith("#");
      const value = isError ? undefined : [[example.shows]];
      expect(result).toMatchObject(
        isError ? { error: example.shows, message: expect.stringMatching(/\.$/) } : { value },
      );
      return;
    }
    expect(result).toMatchObject({ value: expect.any(Array) });
    const { value } = result as { readonly value: readonly (readonly unknown[])[] };
    const near = example.shows.map((row) =>
      row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 6) : cell)),
    );
    expect(value.slice(0, near.length)).toEqual(near);
  });

  test.each(ids.filter((id) => id !== "RATECARD" && id !== "PUBLISHEDCHECK"))(
    "%s without its arguments shows an error with its reason",
    async (id) => {
      const result = await call(
        id,
        Object.keys(CONTRACTS[id].arguments).map(() => null),
      );
      expect(result).toEqual({
        error: expect.stringMatching(/^#(VALUE!|N\/A)$/),
        message: expect.stringMatching(/^[A-Z"'].*[.]$/i),
      });
    },
  );

  test("errors within a spill stand in their own cells", async () => {
    expect(await call("TOKENRATE", [[["Revit"], ["Revvit"]], null])).toEqual({ value: [[8], ["#N/A"]] });
  });

  test("a result that is too large is refused with the reason", async () => {
    const many = Array.from({ length: 100 }, () => ["Revvit"]);
    const row = [Array.from({ length: 100 }, () => 1)];
    expect(await call("COST", [many, row, [[5]], null])).toEqual({
      error: "#N/A",
      message: expect.stringContaining("is too large"),
    });
  });
});
