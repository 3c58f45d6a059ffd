/** @jest-environment jsdom */
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import type { AnalysisRun, AnalyzeSelectionOptions } from "../../src/excel/analyze-selection";
import { selectionOverview } from "../../src/excel/selection-overview";
import type { SelectionOverview } from "../../src/excel/selection-overview";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { analysisJob } from "../../src/taskpane/analysis-job";
import { Pane } from "../../src/taskpane/pane";
import { SAMPLE_ANALYSIS } from "./sample-analysis";

jest.mock("../../src/excel/selection-overview");

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
  analysis: SAMPLE_ANALYSIS,
  sheets: { ...SHEET_NAMES, summary: "Our summary" },
};

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
    resolve: (run: AnalysisRun) => void;
    reject: (e: unknown) => void;
  }[] = [];
  const job = analysisJob(
    (options) => new Promise((resolve, reject) => runs.push({ options, resolve, reject })),
  );
  const shown: string[] = [];
  const showSheet = (name: string): Promise<void> => {
    shown.push(name);
    return Promise.resolve();
  };
  await act(async () =>
    root.render(<Pane job={job} addTermsSheet={() => Promise.resolve()} showSheet={showSheet} {...work} />),
  );
  return { job, runs, shown };
}

const click = (name: string): Promise<void> => act(async () => button(name).click());

describe("before an analysis", () => {
  test("the pane shows what is selected and what it will be judged by", async () => {
    overview({ tables: ["terms", "rates", "tiers"] });
    await open();
    expect(page.textContent).toContain("Usage!A1:F10001");
    expect(page.textContent).toContain("10,000 rows below the header");
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
    const analysis = { ...SAMPLE_ANALYSIS, presets: { terms: true, rates: false, tiers: true } };
    await act(async () => runs[0]!.resolve({ ...RUN, analysis }));
    expect(page.textContent).toContain("Presets stand in for the token price and the price tiers");
  });
});
