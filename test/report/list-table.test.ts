import { sumOf } from "../../src/report/column-functions";
import { minus, plus, times } from "../../src/report/expression";
import { ListTable, type ListSpec } from "../../src/report/list-table";
import { SheetDraft } from "../../src/report/sheet-draft";

interface Line {
  readonly name: string;
  readonly count: number;
}

const SPEC: ListSpec<Line> = {
  name: "LinesTable",
  none: "nothing",
  rows: [
    { name: "a", count: 2 },
    { name: "b", count: 3 },
  ],
  columns: [
    { key: "name", header: "Name", content: ({ name }) => name },
    {
      key: "double",
      header: "Double",
      format: "0",
      content: (_, inRow) => plus(inRow("count"), inRow("count")),
    },
    { key: "count", header: "Count", format: "0", content: ({ count }) => count },
    {
      key: "running",
      header: "Running",
      format: "0",
      content: ({ count }, inRow, inRowBefore) => {
        const before = inRowBefore("running");
        return before === null ? count : plus(before, inRow("count"));
      },
    },
    { key: "note", header: "Note", content: ({ name }) => `note ${name}` },
  ],
};

function draftSheet(): SheetDraft {
  return new SheetDraft("Lines", "users", { columnWidths: [], freeze: { rows: 0, columns: 0 } });
}

describe("a list", () => {
  test("can be referred to before it has its place", () => {
    const draft = draftSheet();
    const list = new ListTable(draft.name, SPEC);
    draft.put(draft.takeRow(), 0, sumOf(list.column("double")));
    draft.put(draft.takeRow(), 0, minus(list.cell("count", 1), list.cell("count", 0)));
    draft.skip();
    list.write(draft, 1);
    const { cells, tables } = draft.finish();
    expect(cells[0]![0]).toMatchObject({ formula: "=SUM($C$5:$C$6)", value: 10 });
    expect(cells[1]![0]).toMatchObject({ formula: "=D6-D5", value: 1 });
    expect(tables[0]!.range).toEqual({ row: 3, column: 1, rows: 3, columns: 5 });
  });

  test("has columns that refer to each other in any order, and to the row before", () => {
    const draft = draftSheet();
    new ListTable(draft.name, SPEC).write(draft);
    const { cells } = draft.finish();
    expect(cells[2]!.map((cell) => cell!.formula ?? cell!.value)).toEqual([
      "b",
      "=C3+C3",
      3,
      "=D2+C3",
      "note b",
    ]);
  });

  test("indents a text after a number, header and all", () => {
    const draft = draftSheet();
    new ListTable(draft.name, SPEC).write(draft);
    const { cells } = draft.finish();
    const indents = cells[0]!.map((cell) => cell!.style!.indent ?? 0);
    expect(indents).toEqual([0, 0, 0, 0, 1]);
    expect(cells[1]!.map((cell) => cell!.style!.indent ?? 0)).toEqual(indents);
  });

  test("shares one look between cells that look alike", () => {
    const draft = draftSheet();
    new ListTable(draft.name, SPEC).write(draft);
    const { cells } = draft.finish();
    expect(cells[1]![1]!.style).toBe(cells[2]![2]!.style);
    expect(cells[1]![4]!.style).toBe(cells[2]![4]!.style);
  });

  test("says that there is nothing, in a row that a table needs", () => {
    const draft = draftSheet();
    const list = new ListTable(draft.name, { ...SPEC, rows: [] });
    draft.put(draft.takeRow(), 0, sumOf(list.column("count")));
    list.write(draft);
    const { cells } = draft.finish();
    expect(cells[0]![0]).toMatchObject({ formula: "=SUM($C$3)", value: 0 });
    expect(cells[2]!.map((cell) => cell!.value)).toEqual(["nothing", null, null, null, null]);
  });

  test("refuses a column that it does not have", () => {
    const list = new ListTable("Lines", SPEC);
    expect(() => list.column("cost")).toThrow('The table LinesTable has no column "cost".');
  });

  test("refuses to be referred to without ever being written", () => {
    const draft = draftSheet();
    const list = new ListTable(draft.name, SPEC);
    draft.put(0, 0, times(list.cell("count", 0), list.cell("count", 1)));
    expect(() => draft.finish()).toThrow("never written");
  });
});

test("a draft refuses two parts in one cell", () => {
  const draft = draftSheet();
  draft.put(4, 2, "one");
  expect(() => draft.put(4, 2, "two")).toThrow('Two parts of the sheet "Lines" fill row 5, column 3.');
});
