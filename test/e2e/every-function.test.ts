import { HELP } from "../../src/functions/help/help";
import type { Example, ExampleCell } from "../../src/functions/help/function-help";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());

const SHEET = "Usage";
/** Right of the table and of all else, so that every spill has room. */
const FIRST_COLUMN = "H";
const LAST_COLUMN = "Z";
const FIRST_ROW = 2;
const COMPUTED_WITHIN = 20_000;

const examples = Object.entries(HELP).map(
  ([
    name,
    {
      examples: [first],
    },
  ]): [name: string, formula: string, shows: Example["shows"]] => [name, first.formula, first.shows],
);

function asShown(cell: ExampleCell): unknown {
  return typeof cell === "number" ? expect.closeTo(cell, 6) : cell;
}

describe("the first example of every function shows in the grid what the help says", () => {
  test.each(examples)("%s: %s", async (_, formula, shows) => {
    const rows = typeof shows === "object" ? shows : [[shows]];
    const block = `${FIRST_COLUMN}${FIRST_ROW}:${LAST_COLUMN}${FIRST_ROW + rows.length - 1}`;
    await workbench.setCells(SHEET, `${FIRST_COLUMN}${FIRST_ROW}`, [[formula]]);
    await poll(
      () => workbench.cells(SHEET, block),
      (cells) =>
        expect(cells.map((row, index) => row.slice(0, rows[index]!.length))).toEqual(
          rows.map((row) => row.map(asShown)),
        ),
      COMPUTED_WITHIN,
    );
    await workbench.setCells(SHEET, `${FIRST_COLUMN}${FIRST_ROW}`, [[""]]);
  });

  test("and leaves the console clean", () => {
    expect(workbench.faults).toEqual([]);
  });
});
