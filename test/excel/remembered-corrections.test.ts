import { runInExcel } from "../../src/excel/excel-run";
import { rememberCorrections, rememberedCorrections } from "../../src/excel/remembered-corrections";
import type { CorrectionsKey } from "../../src/excel/remembered-corrections";
import type { Corrections } from "../../src/intake/recognition";
import { closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";
import { visibleState } from "./visible-state";

const SETTING = "setting:FlexLens.corrections";
const JUNE: CorrectionsKey = { signature: "date|user", place: "'June'!A1:B9" };
const JULY: CorrectionsKey = { signature: "date|user", place: "'July'!A1:B9" };
const OTHER: CorrectionsKey = { signature: "tag|nutzer", place: "'June'!A1:B9" };
const ALL: Corrections = {
  roles: { Wann: "date", Notiz: null },
  dateOrder: "dmy",
  period: { from: 45_658, to: 45_688 },
  visibleRowsOnly: true,
};

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(closeWorkbook);

const remember = (key: CorrectionsKey, corrections: Corrections): Promise<void> =>
  runInExcel((context) => rememberCorrections(context, key, corrections));
const remembered = (key: CorrectionsKey): Promise<Corrections> =>
  runInExcel((context) => rememberedCorrections(context, key));

describe("corrections", () => {
  test("are remembered with the workbook, on no sheet", async () => {
    const before = visibleState(book.store);
    expect(await remembered(JUNE)).toEqual({});
    await remember(JUNE, ALL);
    expect(await remembered(JUNE)).toEqual(ALL);
    expect(visibleState(book.store)).toEqual(before);
  });

  test("of roles and dates hold wherever the headers are the same, period and visible rows only there", async () => {
    await remember(JUNE, ALL);
    expect(await remembered(JULY)).toEqual({ roles: ALL.roles, dateOrder: "dmy" });
    expect(await remembered({ ...JUNE, signature: "tag|nutzer" })).toEqual({
      period: ALL.period,
      visibleRowsOnly: true,
    });
  });

  test("replace what was remembered, for these headers alone", async () => {
    await remember(OTHER, { dateOrder: "mdy" });
    await remember(JUNE, { roles: { Wann: "date" }, dateOrder: "dmy" });
    await remember(JULY, { dateOrder: "mdy" });
    expect(await remembered(JUNE)).toEqual({ dateOrder: "mdy" });
    expect(await remembered(OTHER)).toEqual({ dateOrder: "mdy" });
  });

  test("that are forgotten leave nothing behind", async () => {
    await remember(JUNE, ALL);
    await remember(JUNE, {});
    expect(await remembered(JUNE)).toEqual({});
    expect(book.store.meta.get(SETTING)).toBeUndefined();
  });

  test("of the headers used last are kept, of fifty", async () => {
    for (let i = 0; i < 51; i++) await remember({ ...JUNE, signature: `headers ${i}` }, { dateOrder: "mdy" });
    expect(await remembered({ ...JULY, signature: "headers 0" })).toEqual({});
    expect(await remembered({ ...JULY, signature: "headers 1" })).toEqual({ dateOrder: "mdy" });
  });

  test.each<[what: string, value: unknown]>([
    ["no object", 7],
    ["another shape", { headers: "none", places: [["x"], 3] }],
    [
      "roles and orders that are not known",
      {
        headers: [["date|user", { roles: { Wann: "moon phase" }, dateOrder: "ymd" }]],
        places: [["'June'!A1:B9", { period: { from: 9, to: "3" }, visibleRowsOnly: "yes" }]],
      },
    ],
  ])("written by another hand with %s are not used", async (_, value) => {
    book.store.meta.set(SETTING, JSON.stringify(value));
    expect((await remembered(JUNE)).dateOrder).toBeUndefined();
    expect((await remembered(JUNE)).period).toBeUndefined();
    expect((await remembered(JUNE)).roles ?? {}).toEqual({});
  });
});
