import { analyzeSelection } from "../../src/excel/analyze-selection";
import type { AnalysisRunner, JobPhase, JobProgress } from "../../src/excel/analyze-selection";
import { runInExcel } from "../../src/excel/excel-run";
import { recognizeRegion } from "../../src/excel/recognize-region";
import { rememberCorrections } from "../../src/excel/remembered-corrections";
import { selectedUsage } from "../../src/excel/selected-usage";
import type { Analysis } from "../../src/flex/analysis";
import { digestOf } from "../../src/flex/analysis-digest";
import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import type { Corrections } from "../../src/intake/recognition";
import { report } from "../../src/report/report";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { Row, TestWorkbook } from "./open-workbook";
import { visibleState } from "./visible-state";
import { wholeAnalysis } from "./whole-analysis";

const OUR_NAMES = Object.values(SHEET_NAMES);

/** The article's example, three short Revit visits, and a day that the background service alone used. */
const SESSIONS: Row[] = [
  ["Date", "User", "Product", "Minutes", "Session source"],
  [serialOf(2025, 3, 3), "user01@example.com", "Revit", 15, "User"],
  [serialOf(2025, 3, 11), "user01@example.com", "Revit", 15, "User"],
  [serialOf(2025, 3, 26), "user01@example.com", "Revit", 15, "User"],
  [serialOf(2025, 4, 1), "user02@example.com", "AutoCAD", 600, "Background"],
  [serialOf(2025, 4, 2), "user02@example.com", "Unheard of", 60, "User"],
];

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ onFault: () => undefined });
  book.addSheet("Usage", SESSIONS);
  book.select("Usage", block("C3"));
});
afterEach(closeWorkbook);

describe("from a selected cell to the report", () => {
  test("the article's example comes out: 24 tokens, $120, of which 16 tokens and $80 were avoidable", async () => {
    const { analysis } = await analyzeSelection();
    expect(analysis.traps.shortSessions).toMatchObject({
      tokens: 24,
      cost: 120,
      avoidableTokens: 16,
      avoidableCost: 80,
    });
    expect(analysis.traps.background).toMatchObject({ tokens: 5, cost: 25, usageDays: 1 });
    expect(analysis.traps.expiry).toEqual({ measurable: false, needs: "lots" });
    expect(analysis.rows).toEqual({ read: 5, used: 4, setAside: 1 });
    expect(analysis.presets).toEqual({ terms: true, rates: true, tiers: true });
  });

  test("all sheets are written behind the usage, the summary in front of the user", async () => {
    const { sheets, region, shape } = await analyzeSelection();
    expect(sheets).toEqual(SHEET_NAMES);
    expect(region?.address).toBe("A1:E6");
    expect(shape).toBe("session log");
    expect(book.names()).toEqual(["Sheet1", "Usage", ...OUR_NAMES]);
    expect(book.store.activeSheet()).toBe(book.id("Flex Summary"));
  });

  test("every cell of every sheet is as the report composed it", async () => {
    const { analysis, sheets } = await wholeAnalysis();
    for (const { name, cells } of report(analysis, sheets)) {
      const formulas = book.store.formulas(book.id(name), {
        row: 0,
        column: 0,
        rows: cells.length,
        columns: Math.max(...cells.map((row) => row.length)),
      });
      cells.forEach((row, r) =>
        row.forEach((cell, c) => {
          expect([name, r, c, formulas[r]?.[c]]).toEqual([name, r, c, cell?.formula ?? cell?.value ?? ""]);
        }),
      );
    }
  });

  test("issues name the row of the sheet, wherever the usage stands on it", async () => {
    book.addSheet("Lower", [["Usage of spring"], [], [], ...SESSIONS]);
    book.select("Lower", block("B6"));
    const { analysis } = await wholeAnalysis();
    expect(analysis.issues.find(({ value }) => value === "Unheard of")).toMatchObject({ row: 9 });
    const targets = book
      .values("Flex Data Issues")
      .flatMap((row, r) =>
        row.flatMap((_, c) => book.store.link(book.id("Flex Data Issues"), r, c)?.documentReference ?? []),
      );
    expect(targets).toContain("'Lower'!C9");
  });

  test("the user's own tables are used", async () => {
    book.addSheet("Contract", [
      ["Term", "Value", "Unit", "Source", null, "Purchased", "Tokens"],
      ["Token price", 10, "EUR per token", "", null, serialOf(2025, 1, 1), 100],
      ["Currency", "EUR"],
    ]);
    book.addTable("FlexTerms", "Contract", block("A1:D3"));
    book.addTable("FlexLots", "Contract", block("F1:G2"));
    const { analysis } = await analyzeSelection();
    expect(analysis.terms).toMatchObject({ tokenPrice: 10, currency: "EUR" });
    expect(analysis.totals.cost).toBe(290);
    expect(analysis.traps.expiry).toMatchObject({ measurable: true, purchased: 100 });
    expect(analysis.presets).toEqual({ terms: false, rates: true, tiers: true });
  });

  test("scenarios of the workbook, with a price list of their own, stand side by side on the summary", async () => {
    book.addSheet("Offers", [
      ["Scenario", "Token price", "Tiers", null, "From tokens", "Price per token"],
      ["Today", null, null, null, 20, 3],
      ["Offer", 4, "OfferTiers"],
    ]);
    book.addTable("FlexScenarios", "Offers", block("A1:C3"));
    book.addTable("OfferTiers", "Offers", block("E1:F2"));
    const { analysis } = await wholeAnalysis();
    const [today, offer] = analysis.scenarios!;
    expect([today!.totals.cost, offer!.totals.cost]).toEqual([145, 116]);
    expect(offer!.traps.tierBoundary).toMatchObject({ price: 3 });
    const shown = book.values("Flex Summary").filter(([name]) => name === "Today" || name === "Offer");
    expect(shown.map((row) => row.slice(0, 3))).toEqual([
      ["Today", 5, 29],
      ["Offer", 4, 29],
    ]);
  });

  test("a second run from the summary reads the same usage, with the rows added since", async () => {
    await analyzeSelection();
    const before = visibleState(book.store) as { name: string }[];
    book.store.write(book.id("Usage"), block("A7:E7"), [
      [serialOf(2025, 4, 3), "user03@example.com", "Revit", 200, "User"].map((value) => ({ value })),
    ]);
    const usage = (visibleState(book.store) as { name: string }[])[1];
    const { analysis } = await analyzeSelection();
    expect(analysis.rows).toEqual({ read: 6, used: 5, setAside: 1 });
    const after = visibleState(book.store) as { name: string }[];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(after[1]).toEqual(usage);
  });

  test("a sheet of the user's with our name is left alone", async () => {
    book.addSheet("Flex Summary", [["My own summary"]]);
    const { sheets } = await analyzeSelection();
    expect(sheets.summary).toBe("Flex Summary (2)");
    expect(book.values("Flex Summary")).toEqual([["My own summary"]]);
    expect(book.values("Flex Summary (2)")[0]?.[0]).not.toBe("My own summary");
    expect((await analyzeSelection()).sheets.summary).toBe("Flex Summary (2)");
  });
});

describe("what the cells do not tell", () => {
  const hide = (...numbers: readonly number[]): void => {
    for (const number of numbers) book.store.setHidden(book.id("Usage"), "row", number - 1, 1, true);
  };
  const issuesOf = (analysis: Analysis, code: string) =>
    analysis.issues.filter((issue) => issue.code === code);
  const keep = (corrections: Corrections): Promise<void> =>
    runInExcel(async (context) => {
      const { key } = await recognizeRegion(context, await selectedUsage(context));
      await rememberCorrections(context, key, corrections);
    });

  test("hidden rows are read, with a notice that says how many", async () => {
    hide(2, 5);
    const { analysis } = await wholeAnalysis();
    expect(analysis.rows).toEqual({ read: 5, used: 4, setAside: 1 });
    expect(issuesOf(analysis, "intake.hiddenRead")).toMatchObject([{ params: { rows: 2 }, row: null }]);
  });

  test("visible rows only leaves them out, and rows keep the numbers of the sheet", async () => {
    await keep({ visibleRowsOnly: true });
    hide(2, 5);
    const { analysis } = await wholeAnalysis();
    expect(analysis.rows).toEqual({ read: 3, used: 2, setAside: 1 });
    expect(issuesOf(analysis, "intake.hiddenLeftOut")).toMatchObject([{ params: { rows: 2 } }]);
    expect(issuesOf(analysis, "intake.unknownProduct")).toMatchObject([{ row: 6 }]);
    expect(analysis.traps.background).toMatchObject({ tokens: 0 });
  });

  test("merged cells are noticed", async () => {
    book.store.merge(book.id("Usage"), block("B2:B4"));
    const { analysis } = await wholeAnalysis();
    expect(issuesOf(analysis, "intake.mergedCells")).toMatchObject([
      { params: { count: 1, cells: "B2:B4" } },
    ]);
  });

  test("error cells are issues of their row and column", async () => {
    book.store.write(book.id("Usage"), block("D3"), [[{ value: "#N/A" }]]);
    const { analysis } = await wholeAnalysis();
    expect(issuesOf(analysis, "intake.errorCell")).toMatchObject([
      { severity: "blocks", row: 3, column: "Minutes", value: "#N/A" },
    ]);
    expect(analysis.rows).toEqual({ read: 5, used: 3, setAside: 2 });
  });

  test("ambiguous dates stop the run with the workbook as it was, until their order is known", async () => {
    const rows = SESSIONS.slice(1).map((row, i) => [`0${i + 3}/04/2025`, ...row.slice(1)]);
    book.addSheet("Text dates", [SESSIONS[0]!, ...rows]);
    book.select("Text dates", block("A1"));
    const before = visibleState(book.store);
    await expect(analyzeSelection()).rejects.toMatchObject({ code: "intake.ambiguousDates" });
    expect(visibleState(book.store)).toEqual(before);
    await keep({ dateOrder: "dmy" });
    const { analysis } = await analyzeSelection();
    expect(analysis.period).toMatchObject({ from: serialOf(2025, 4, 3), to: serialOf(2025, 4, 6) });
  });
});

describe("a workbook that counts from 1904", () => {
  const shifted = (row: Row): Row =>
    row.map((cell) => (typeof cell === "number" && cell > 40_000 ? cell - 1462 : cell));

  test("gives the same analysis, and gets its dates as it counts", async () => {
    const lots: Row[] = [
      ["Purchased", "Tokens"],
      [serialOf(2025, 1, 1), 100],
    ];
    const run = async (dateSystem: 1900 | 1904) => {
      closeWorkbook();
      book = await openWorkbook({ dateSystem });
      const inSystem = (rows: readonly Row[]) => (dateSystem === 1904 ? rows.map(shifted) : rows);
      book.addSheet("Usage", inSystem(SESSIONS));
      book.addSheet("Contract", inSystem(lots));
      book.addTable("FlexLots", "Contract", block("A1:B2"));
      book.store.setNumberFormats(book.id("Contract"), block("A2"), "yyyy-mm-dd");
      book.select("Usage", block("A1"));
      const { analysis } = await analyzeSelection();
      const sheets = OUR_NAMES.map((name) => {
        const cells = { row: 0, column: 0, rows: 60, columns: 12 };
        const values = book.store.formulas(book.id(name), cells);
        const formats = book.store.numberFormats(book.id(name), cells);
        return values.map((row, r) =>
          row.map((value, c) =>
            typeof value === "number" && formats[r]![c] === "yyyy-mm-dd" && dateSystem === 1904
              ? value + 1462
              : value,
          ),
        );
      });
      return { analysis, sheets };
    };
    const expected = await run(1900);
    const found = await run(1904);
    expect(found.analysis).toEqual(expected.analysis);
    expect(found.analysis.period?.from).toBe(serialOf(2025, 3, 3));
    expect(found.sheets).toEqual(expected.sheets);
  });
});

describe("progress", () => {
  test("goes through reading, analyzing and writing, each from its beginning on", async () => {
    const told: JobProgress[] = [];
    await analyzeSelection({ onProgress: (progress) => told.push(progress) });
    const phases = [...new Set(told.map(({ phase }) => phase))];
    expect(phases).toEqual(["reading", "analyzing", "writing"]);
    for (const phase of phases) {
      const shares = told.filter((progress) => progress.phase === phase).map(({ done }) => done);
      expect(shares[0]).toBe(0);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }
    expect(told.at(-1)).toEqual({ phase: "writing", done: 1, detail: "" });
    expect(told.map(({ detail }) => detail)).toEqual(expect.arrayContaining(OUR_NAMES));
  });
});

describe("the runner", () => {
  test("gets the input and the names, and what it answers is written", async () => {
    const asked: string[] = [];
    const runner: AnalysisRunner = {
      analyze: (input, names, { onProgress }) => {
        asked.push(`${input.usage.rows} rows for ${names.summary}`);
        onProgress?.({ step: 2, steps: 2 });
        const analysis = analyze(input);
        return Promise.resolve({ analysis: digestOf(analysis), sheets: report(analysis, names) });
      },
    };
    const told: JobProgress[] = [];
    await analyzeSelection({ runner, onProgress: (progress) => told.push(progress) });
    expect(asked).toEqual(["4 rows for Flex Summary"]);
    expect(told).toContainEqual({ phase: "analyzing", done: 0.5, detail: "" });
    expect(book.names()).toContain("Flex Summary");
  });

  test("that fails leaves the workbook as it was", async () => {
    const before = visibleState(book.store);
    const runner: AnalysisRunner = { analyze: () => Promise.reject(new Error("The worker ended.")) };
    await expect(analyzeSelection({ runner })).rejects.toThrow("The worker ended.");
    expect(visibleState(book.store)).toEqual(before);
  });
});

describe("a run that cannot be", () => {
  test("because the selection is no usage leaves the workbook as it was", async () => {
    book.addSheet("Notes", [
      ["Note", "Author", "Written"],
      ["Call back", "user01", 45_700],
    ]);
    book.select("Notes", block("A2"));
    const before = visibleState(book.store);
    await expect(analyzeSelection()).rejects.toMatchObject({ name: "IntakeError" });
    expect(visibleState(book.store)).toEqual(before);
  });

  test("because a report sheet is protected says so before it reads", async () => {
    await analyzeSelection();
    book.store.updateSheet(book.id("Flex Expiry"), { protected: true });
    const phases: JobPhase[] = [];
    const run = analyzeSelection({ onProgress: ({ phase, done }) => done > 0 && phases.push(phase) });
    await expect(run).rejects.toThrow('The sheet "Flex Expiry" is protected.');
    expect(phases).toEqual([]);
  });
});

describe("a canceled run", () => {
  test.each<JobPhase>(["reading", "analyzing", "writing"])(
    "leaves the workbook as it was, canceled while %s",
    async (phase) => {
      await analyzeSelection();
      book.select("Usage", block("C3"));
      const before = visibleState(book.store);
      const abort = new AbortController();
      const run = analyzeSelection({
        signal: abort.signal,
        onProgress: (progress) => {
          if (progress.phase === phase && (phase !== "writing" || progress.done > 0.4)) abort.abort();
        },
      });
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
      expect(visibleState(book.store)).toEqual(before);
    },
  );
});
