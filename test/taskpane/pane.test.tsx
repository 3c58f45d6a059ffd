/** @jest-environment jsdom */
import { digestOf } from "../../src/flex/analysis-digest";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { AnalysisRun, AnalyzeSelectionOptions } from "../../src/excel/analyze-selection";
import { keepCorrections, recognizeUsage } from "../../src/excel/recognize-usage";
import type { RecognizedUsage } from "../../src/excel/recognize-usage";
import { selectionOverview } from "../../src/excel/selection-overview";
import type { SelectionOverview } from "../../src/excel/selection-overview";
import type { CellValue } from "../../src/flex/data-issue";
import { serialOf } from "../../src/flex/dates";
import { parseCsv } from "../../src/intake/csv";
import type { UsageFile } from "../../src/intake/read-usage-files";
import type { Corrections } from "../../src/intake/recognition";
import { recognize } from "../../src/intake/recognize";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { analysisJob } from "../../src/taskpane/analysis-job";
import type { RecognizeFile } from "../../src/taskpane/csv-recognizer";
import { Pane } from "../../src/taskpane/pane";
import { SAMPLE_ANALYSIS } from "./sample-analysis";

jest.mock("../../src/excel/selection-overview");
jest.mock("../../src/excel/recognize-usage");

const REGION: SelectionOverview["region"] = {
  sheet: "Usage",
  range: { row: 0, column: 0, rows: 10_001, columns: 6 },
  address: "A1:F10001",
  table: null,
  anchor: "'Usage'!A1",
};
const RUN: AnalysisRun = {
  region: REGION,
  shape: "session log",
  analysis: digestOf(SAMPLE_ANALYSIS),
  sheets: { ...SHEET_NAMES, summary: "Our summary" },
};

const HEADERS = ["Day used", "Email", "Product", "Tokens used", "Remark"];
/** Usage as recognized from rows, with its header at the top of the sheet. */
const recognized = (rows: readonly CellValue[][], corrections: Corrections = {}): RecognizedUsage => {
  const recognition = recognize([HEADERS, ...rows], { corrections });
  const key = { signature: recognition.signature, place: "'Usage'!A1:E10001" };
  return { recognition, corrections, key, contradiction: null, rowsBelow: 10_000, hiddenRows: 0 };
};
const PLAIN = [["2025-03-04", "ann@example.com", "Revit", 8, ""]];
const AMBIGUOUS = [["03/04/2025", "ann@example.com", "Revit", 8, ""]];

let root: Root;
let page: HTMLElement;
let select: () => void;

beforeAll(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
    // Only what the pane itself asks of Office: the news that the selection has changed.
    Office: {
      EventType: { DocumentSelectionChanged: "documentSelectionChanged" },
      context: {
        document: {
          addHandlerAsync: (_: string, handler: () => void) => (select = handler),
          removeHandlerAsync: () => {},
        },
      },
    },
  });
});

beforeEach(() => {
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});

afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
});

beforeEach(() => {
  jest.mocked(recognizeUsage).mockReset().mockResolvedValue(recognized(PLAIN));
  jest.mocked(keepCorrections).mockReset().mockResolvedValue();
});

const overview = (now: Partial<SelectionOverview>): void => {
  jest.mocked(selectionOverview).mockResolvedValue({ region: REGION, problem: null, tables: [], ...now });
};

const button = (name: string): HTMLElement => {
  const found = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`The pane has no button "${name}".`);
  return found;
};

async function open(work: Partial<Parameters<typeof Pane>[0]> = {}) {
  const runs: {
    options: AnalyzeSelectionOptions;
    files: readonly UsageFile[] | null;
    resolve: (run: AnalysisRun) => void;
    reject: (e: unknown) => void;
  }[] = [];
  const job = analysisJob(
    (options, files) => new Promise((resolve, reject) => runs.push({ options, files, resolve, reject })),
  );
  const shown: string[] = [];
  const recognizeFile: RecognizeFile = (file, name) => {
    const recognition = recognize(parseCsv(contents.get(file)!), { file: name });
    return Promise.resolve({
      recognition,
      corrections: {},
      contradiction: null,
      key: { signature: recognition.signature, place: name },
    });
  };
  const showSheet = (name: string): Promise<void> => {
    shown.push(name);
    return Promise.resolve();
  };
  await act(async () =>
    root.render(
      <Pane
        job={job}
        recognizeFile={recognizeFile}
        importFiles={() => Promise.reject(new Error("not expected"))}
        addTermsSheet={() => Promise.resolve()}
        showSheet={showSheet}
        insertFormula={() => Promise.resolve()}
        {...work}
      />,
    ),
  );
  return { job, runs, shown };
}

const click = (name: string): Promise<void> => act(async () => button(name).click());

/** Content of the files that tests make: jsdom reads files only at some later time. */
const contents = new Map<Blob, string>();

/** A control by the text of its label. */
const control = <E extends HTMLElement>(label: string): E => {
  const found = [...page.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`The pane has no label "${label}".`);
  return page.querySelector<E>(`[id="${found.htmlFor}"]`)!;
};

/** Gives a control a value as the user does. */
const enter = (element: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> =>
  act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element) as object, "value")!;
    set!.call(element, value);
    element.dispatchEvent(
      new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
    );
  });

describe("before an analysis", () => {
  test("the pane shows what is selected and what it will be judged by", async () => {
    overview({ tables: ["terms", "rates", "tiers"] });
    await open();
    expect(page.textContent).toContain("Usage!A1:F10001");
    expect(page.textContent).toContain("row 1, 10,000 rows below it");
    expect(page.textContent).toContain("Table FlexTerms");
    expect(page.textContent).toContain("None: expiry is not measured");
  });

  test("a selection without usage shows why, and nothing can be analyzed", async () => {
    overview({ region: null, problem: "Select one cell inside the usage data." });
    const { runs } = await open();
    expect(page.textContent).toContain("Select one cell inside the usage data.");
    await click("Analyze");
    expect(runs).toHaveLength(0);
  });

  test("the pane follows the selection", async () => {
    jest.useFakeTimers();
    try {
      overview({ region: null, problem: "Nothing there." });
      await open();
      overview({});
      await act(async () => {
        select();
        await jest.advanceTimersByTimeAsync(1_000);
      });
      expect(page.textContent).toContain("Usage!A1:F10001");
    } finally {
      jest.useRealTimers();
    }
  });

  test("missing tables can be added, and the pane looks again", async () => {
    overview({});
    await open({
      addTermsSheet: () => {
        overview({ tables: ["terms", "rates", "lots", "tiers"] });
        return Promise.resolve();
      },
    });
    await click("Add Flex Terms sheet");
    expect(page.textContent).toContain("Table FlexLots");
    expect(page.textContent).not.toContain("Add Flex Terms sheet");
  });

  test("a problem in adding them is shown", async () => {
    overview({});
    await open({
      addTermsSheet: () => Promise.reject(new Error("The workbook is protected. Unprotect it.")),
    });
    await click("Add Flex Terms sheet");
    expect(page.textContent).toContain("The workbook is protected. Unprotect it.");
  });
});

describe("the recognition", () => {
  beforeEach(() => overview({}));

  test("tells shape, header, roles and the order of dates with its reason, before anything is analyzed", async () => {
    jest.mocked(recognizeUsage).mockResolvedValue(recognized([["13/03/2025", "ann", "Revit", 8, ""]]));
    await open();
    for (const text of [
      "Recognized as a daily export",
      "day first, as 13/03/2025 shows",
      "EmailUser, by e-mail",
      "Tokens usedTokens",
      "Not used: Remark",
    ])
      expect(page.textContent).toContain(text);
  });

  test("asks what an ambiguous date means, and Analyze waits for the answer", async () => {
    jest.mocked(recognizeUsage).mockResolvedValue(recognized(AMBIGUOUS));
    const { runs } = await open();
    expect(page.textContent).toContain("What is “03/04/2025”?");
    await click("Analyze");
    expect(runs).toHaveLength(0);
    expect(page.querySelector("[role=status]")?.textContent).toBe("Answer the question above, then analyze.");

    jest.mocked(recognizeUsage).mockResolvedValue(recognized(AMBIGUOUS, { dateOrder: "mdy" }));
    await act(async () => control("4 March 2025 (month first)").click());
    expect(keepCorrections).toHaveBeenCalledWith(recognized(AMBIGUOUS).key, { dateOrder: "mdy" });
    expect(page.textContent).toContain("month first, as you chose");
    await click("Analyze");
    expect(runs).toHaveLength(1);
  });

  test("warns where the dates contradict the order that was chosen", async () => {
    const [contradiction] = recognize([HEADERS, ["03/25/2025", "ann", "Revit", 8, ""]]).dateOrders;
    const usage = recognized(AMBIGUOUS, { dateOrder: "dmy" });
    jest.mocked(recognizeUsage).mockResolvedValue({ ...usage, contradiction: contradiction! });
    await open();
    expect(page.textContent).toContain(
      "You chose day first, but “03/25/2025” in column Day used is a date only with the month first",
    );
  });

  test("lets the user correct a role, and forget all corrections", async () => {
    await open();
    await click("Correct");
    jest.mocked(recognizeUsage).mockResolvedValue(recognized(PLAIN, { roles: { Remark: "machine" } }));
    await enter(control<HTMLSelectElement>("Remark"), "machine");
    expect(keepCorrections).toHaveBeenLastCalledWith(expect.anything(), { roles: { Remark: "machine" } });
    await click("Done");
    expect(page.textContent).toContain("RemarkMachine");
    jest.mocked(recognizeUsage).mockResolvedValue(recognized(PLAIN));
    await click("Forget them");
    expect(keepCorrections).toHaveBeenLastCalledWith(expect.anything(), {});
    expect(page.textContent).not.toContain("Your corrections are kept");
  });

  test("says what is needed where the headers do not suffice, with the roles to choose", async () => {
    const recognition = recognize([["Wann", "Wer", "Product", "Tokens"]]);
    jest.mocked(recognizeUsage).mockResolvedValue({ ...recognized(PLAIN), recognition });
    const { runs } = await open();
    expect(page.textContent).toContain("Still needed: a day, or days used; a user.");
    expect(control<HTMLSelectElement>("Wann").value).toBe("");
    await click("Analyze");
    expect(runs).toHaveLength(0);
  });

  test("asks for the period of a report that has none, but does not wait for it", async () => {
    const REPORT = [
      ["Email", "Product", "Days used"],
      ["ann@example.com", "Revit", 3],
    ];
    jest.mocked(recognizeUsage).mockResolvedValue({ ...recognized(PLAIN), recognition: recognize(REPORT) });
    const { runs } = await open();
    await enter(control<HTMLInputElement>("First day"), "2025-03-31");
    await enter(control<HTMLInputElement>("Last day"), "2025-03-01");
    expect(page.textContent).toContain("The last day lies before the first.");
    await enter(control<HTMLInputElement>("First day"), "2025-03-01");
    await enter(control<HTMLInputElement>("Last day"), "2025-03-31");
    await click("Use these days");
    const period = { from: serialOf(2025, 3, 1), to: serialOf(2025, 3, 31) };
    expect(keepCorrections).toHaveBeenCalledWith(expect.anything(), { period });
    await click("Analyze");
    expect(runs).toHaveLength(1);
  });

  test("shows the period that a report states, which can be corrected", async () => {
    const REPORT = [
      ["Period", "2025-03-01 to 2025-03-31"],
      ["Email", "Product", "Days used"],
    ];
    jest.mocked(recognizeUsage).mockResolvedValue({ ...recognized(PLAIN), recognition: recognize(REPORT) });
    await open();
    expect(page.textContent).toContain("Period2025-03-01 to 2025-03-31");
    await click("Correct");
    await enter(control<HTMLInputElement>("Last day"), "2025-03-15");
    await click("Use these days");
    const period = { from: serialOf(2025, 3, 1), to: serialOf(2025, 3, 15) };
    expect(keepCorrections).toHaveBeenCalledWith(expect.anything(), { period });
  });

  test("counts hidden rows, which are left out on demand", async () => {
    jest.mocked(recognizeUsage).mockResolvedValue({ ...recognized(PLAIN), hiddenRows: 12 });
    await open();
    expect(page.textContent).toContain("12 hidden or filtered rows are read as well.");
    await act(async () => control("Visible rows only").click());
    expect(keepCorrections).toHaveBeenCalledWith(expect.anything(), { visibleRowsOnly: true });
  });

  test("that fails shows why, and the run may still tell more", async () => {
    jest.mocked(recognizeUsage).mockRejectedValue(new Error("Excel is busy. Wait."));
    const { runs } = await open();
    expect(page.textContent).toContain("Excel is busy. Wait.");
    await click("Analyze");
    expect(runs).toHaveLength(1);
  });

  test("shows a problem in keeping a correction", async () => {
    jest.mocked(keepCorrections).mockRejectedValue(new Error("The workbook is read-only. Save a copy."));
    await open();
    await click("Correct");
    await enter(control<HTMLSelectElement>("Remark"), "team");
    expect(page.textContent).toContain("The workbook is read-only. Save a copy.");
  });
});

describe("CSV files", () => {
  const csv = (name: string, ...rows: readonly string[]): File => {
    const text = ["Day used,Email,Product,Tokens used", ...rows].join("\n");
    const file = new File([text], name, { lastModified: 1 });
    contents.set(file, text);
    return file;
  };
  const MARCH = csv("march.csv", "2025-03-04,ann@example.com,Revit,8");
  const APRIL = csv("april.csv", "2025-04-04,ann@example.com,Revit,8");
  const choose = async (...files: readonly File[]): Promise<void> => {
    const input = page.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", { value: files, configurable: true });
    await act(async () => input.dispatchEvent(new Event("change", { bubbles: true })));
  };
  const drag = (type: string, files: readonly File[]): Promise<void> =>
    act(async () => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { types: ["Files"], files } });
      page.querySelector("main")!.dispatchEvent(event);
    });
  beforeEach(() => overview({ region: null, problem: "Nothing is selected." }));

  test("that are chosen are listed, recognized together, and analyzed under their names", async () => {
    const { runs } = await open();
    await choose(MARCH, APRIL);
    for (const text of ["march.csv", "april.csv", "Recognized as a daily export, in 2 files", "count once"])
      expect(page.textContent).toContain(text);
    expect(page.textContent).not.toContain("Nothing is selected.");
    await click("Analyze");
    expect(runs[0]!.files?.map(({ file, source }) => [file, source.size])).toEqual([
      ["march.csv", MARCH.size],
      ["april.csv", APRIL.size],
    ]);
  });

  test("that are dropped are taken as well, each once", async () => {
    await open();
    await drag("dragenter", [MARCH]);
    expect(page.textContent).toContain("Drop CSV files with usage");
    await drag("drop", [MARCH]);
    expect(page.textContent).not.toContain("Drop CSV files with usage");
    await drag("drop", [MARCH, csv("march.csv", "2025-03-05,bob@example.com,AutoCAD,5")]);
    const names = [...page.querySelectorAll("li > span:first-child")].map(({ textContent }) => textContent);
    expect(names).toEqual(["march.csv", "march.csv (2)"]);
  });

  test("that cannot be read say why, and have to be removed first", async () => {
    const { runs } = await open({
      recognizeFile: () => Promise.reject(new Error("This is an Excel workbook. Open it in Excel.")),
    });
    await choose(csv("book.xlsx"));
    expect(page.textContent).toContain("This is an Excel workbook. Open it in Excel.");
    await click("Analyze");
    expect(runs).toHaveLength(0);
    expect(page.textContent).toContain("Remove the file that cannot be read, then analyze.");
    await act(async () => page.querySelector<HTMLElement>("[aria-label='Remove book.xlsx']")!.click());
    expect(page.textContent).toContain("Nothing is selected.");
  });

  test("with ambiguous dates are asked about, one of them for all with the same headers", async () => {
    await open();
    await choose(MARCH, csv("may.csv", "05/04/2025,ann@example.com,Revit,8"));
    await act(async () => control("5 April 2025 (day first)").click());
    const places = jest
      .mocked(keepCorrections)
      .mock.calls.map(([{ place }, { dateOrder }]) => [place, dateOrder]);
    expect(places).toEqual([
      ["march.csv", "dmy"],
      ["may.csv", "dmy"],
    ]);
  });

  test("can be put on a sheet, which then is the selection", async () => {
    const asked: (string | undefined)[] = [];
    await open({
      importFiles: (files) => {
        asked.push(...files.map(({ file }) => file));
        const rows = { read: 3, used: 2, setAside: 1 };
        return Promise.resolve({ sheet: "Flex Imported Usage", rows });
      },
    });
    await choose(MARCH, APRIL);
    await click("Put the rows on a sheet");
    expect(asked).toEqual(["march.csv", "april.csv"]);
    expect(page.textContent).toContain("2 of 3 rows are on the sheet Flex Imported Usage. To see why");
    expect(page.textContent).not.toContain("march.csv");
  });

  test("that cannot be put on a sheet say why, and stay chosen", async () => {
    await open({
      importFiles: () => Promise.reject(new Error("The files hold 200,000 rows. Analyze them.")),
    });
    await choose(MARCH);
    await click("Put the rows on a sheet");
    expect(page.textContent).toContain("The files hold 200,000 rows. Analyze them.");
    expect(page.textContent).toContain("march.csv");
  });

  test("give way to the selection again", async () => {
    await open();
    await choose(MARCH);
    await click("Use the selection instead");
    expect(page.textContent).toContain("Nothing is selected.");
  });
});

describe("an analysis", () => {
  beforeEach(() => overview({}));

  test("shows how far it is, and can be canceled", async () => {
    const { runs } = await open();
    await click("Analyze");
    const { onProgress, signal } = runs[0]!.options;
    await act(async () => onProgress?.({ phase: "writing", done: 0.5, detail: "Flex Users" }));
    expect(page.textContent).toContain("Writing Flex Users");
    expect(page.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("0.75");
    expect(page.querySelector("[role=status]")?.textContent).toBe("Writing");
    await click("Cancel");
    expect(signal?.aborted).toBe(true);
    await act(async () => runs[0]!.reject(signal?.reason));
    expect(page.textContent).toContain("The analysis was canceled. The workbook is as it was before.");
  });

  test("that fails shows the sentence of its error", async () => {
    const { runs } = await open();
    await click("Analyze");
    await act(async () => runs[0]!.reject(new Error('The sheet "Flex Users" is protected. Unprotect it.')));
    expect(page.textContent).toContain('The sheet "Flex Users" is protected. Unprotect it.');
  });

  test("shows the traps, the totals and the rows, each with the way to its sheet", async () => {
    const { runs, shown } = await open();
    await click("Analyze");
    await act(async () => runs[0]!.resolve(RUN));
    for (const text of [
      "12,345.5",
      "61,728 USD",
      "5,000 USD",
      "1.8 ×",
      "9,990",
      "2025-01-01 to 2025-12-31",
    ]) {
      expect(page.textContent).toContain(text);
    }
    await click("Background services");
    await click("Summary sheet");
    await click("0 issues");
    expect(shown).toEqual(["Flex Background", "Our summary", "Flex Data Issues"]);
  });

  test("names the presets that its results rest on", async () => {
    const { runs } = await open();
    await click("Analyze");
    const analysis = { ...digestOf(SAMPLE_ANALYSIS), presets: { terms: true, rates: false, tiers: true } };
    await act(async () => runs[0]!.resolve({ ...RUN, analysis }));
    expect(page.textContent).toContain("Presets stand in for the token price and the price tiers");
  });
});
