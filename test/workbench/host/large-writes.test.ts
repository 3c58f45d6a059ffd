import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

/** office.js splits writes of more cells than this. */
const CHUNK = 1_500;

describe("large requests", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  test("a write that office.js splits into parts arrives whole", async () => {
    const rows = 4_321;
    const values = Array.from({ length: rows }, (_, i) => [i, `user${i % 40}`, i * 0.5, i % 2 === 0]);
    expect(rows * 4).toBeGreaterThan(10 * CHUNK);
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Large");
      const range = sheet.getRangeByIndexes(2, 1, rows, 4);
      range.values = values;
      const used = sheet.getUsedRange(true).load("address,values");
      await context.sync();
      return { address: used.address, values: used.values };
    });
    expect(read.address).toBe("Large!B3:E4323");
    expect(read.values).toEqual(values);
  });

  test("a split write of the wrong size is refused before its first part is written", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Mismatch");
        sheet.getRangeByIndexes(0, 0, 2_000, 1).values = new Array(1_999).fill([1]);
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
    const sheet = office.store.sheets().find(({ name }) => name === "Mismatch");
    expect(office.store.used(sheet?.id ?? "")).toBeNull();
  });

  test("a request over 5 MB is refused, one below is not", async () => {
    const write = (characters: number): Promise<void> =>
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const text = "x".repeat(1_000);
        const rows = Math.ceil(characters / 1_000);
        sheet.getRangeByIndexes(0, 0, rows, 1).values = new Array(rows).fill([text]);
        await context.sync();
      });
    expect((await failureOf(write(5_300_000))).code).toBe("RequestPayloadSizeLimitExceeded");
    await write(5_000_000);
  });

  test("an answer over 5 MB is refused; its halves come", async () => {
    const read = (rows: number): Promise<number> =>
      office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Big").getRangeByIndexes(0, 0, rows, 3);
        range.load("values");
        await context.sync();
        return range.values.length;
      });
    const sheet = office.store.addSheet("Big");
    const line = ["a".repeat(40), "b".repeat(40), "c".repeat(40)].map((value) => ({ value }));
    office.store.write(sheet, { row: 0, column: 0, rows: 44_000, columns: 3 }, new Array(44_000).fill(line));
    expect((await failureOf(read(44_000))).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await read(22_000)).toBe(22_000);
  });

  test.each<[what: string, use: (range: Excel.Range) => void]>([
    ["reading", (range) => range.load("values")],
    ["writing", (range) => (range.values = 1 as unknown as number[][])],
  ])("%s more than 5,000,000 cells is refused", async (_, use) => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        use(context.workbook.worksheets.getItem("Sheet1").getRange("A:E"));
        await context.sync();
      }),
    );
    expect(failure.code).toBe("RangeExceedsLimit");
  });
});
