import { digestOf } from "../../src/flex/analysis-digest";
import type { Analysis } from "../../src/flex/analysis";
import { trapFigures } from "../../src/taskpane/trap-figures";
import type { TrapFigure } from "../../src/taskpane/trap-figures";
import { SAMPLE_ANALYSIS } from "./sample-analysis";

type Traps = Analysis["traps"];

const shown = (traps: Partial<Traps> = {}): TrapFigure[] =>
  trapFigures(digestOf({ ...SAMPLE_ANALYSIS, traps: { ...SAMPLE_ANALYSIS.traps, ...traps } }));

function of(sheet: TrapFigure["sheet"], traps: Partial<Traps> = {}): TrapFigure {
  const found = shown(traps).find((trap) => trap.sheet === sheet);
  if (found === undefined) throw new Error(`No figure for ${sheet}.`);
  return found;
}

describe("key figures of the traps", () => {
  test("there are five, in the order of the summary", () => {
    expect(shown().map(({ name }) => name)).toEqual([
      "Background services",
      "Short sessions",
      "Token expiry",
      "Rate disparity",
      "Tier boundary",
    ]);
  });

  test("background shows its cost, and its share of all tokens", () => {
    expect(of("background")).toMatchObject({
      figure: "5,000 USD",
      detail: "1,000 tokens on 125 usage days that nobody started, 8.1% of all tokens",
    });
  });

  test("short sessions show what could have been avoided", () => {
    expect(of("short-sessions")).toMatchObject({
      figure: "80 USD",
      detail: "16 of 24 tokens avoidable by merging sessions",
    });
  });

  test("expiry shows what expired, at the price of the lots", () => {
    expect(of("expiry")).toMatchObject({
      figure: "12,500 USD",
      detail: "2,500 of 10,000 tokens expired unused, 25%",
    });
  });

  test("expiry shows both bounds where an opening is unknown, and what the lots are missing", () => {
    const expiry: Traps["expiry"] = {
      ...(SAMPLE_ANALYSIS.traps.expiry as Extract<Traps["expiry"], { measurable: true }>),
      costLow: 10_000,
      uncovered: { tokens: 77, firstDate: 45_700 },
    };
    expect(of("expiry", { expiry })).toMatchObject({
      figure: "10,000 to 12,500 USD",
      detail: "2,500 of 10,000 tokens expired unused, 25%. Lots are missing at least 77 tokens",
    });
  });

  test("rate disparity shows the product that takes the most above its days", () => {
    expect(of("rate-disparity")).toMatchObject({
      figure: "1.8 ×",
      detail: "Civil 3D takes 36% of the tokens on 20% of the days",
    });
  });

  test("a single product has no disparity", () => {
    const products = [{ product: "Revit", usageDays: 1, tokens: 8, tokenShare: 1, dayShare: 1, index: 1 }];
    expect(of("rate-disparity", { rateDisparity: { measurable: true, products } })).toMatchObject({
      figure: null,
      measurable: true,
    });
  });

  test("tier boundary shows the saving of the larger order", () => {
    expect(of("tier-boundary")).toMatchObject({
      figure: "500 USD",
      detail: "Saved by ordering 1,000 tokens at once instead of 950 tokens a year",
    });
  });

  test("tier boundary tells from where the larger order pays while it does not", () => {
    const tierBoundary: Traps["tierBoundary"] = {
      ...(SAMPLE_ANALYSIS.traps.tierBoundary as Extract<Traps["tierBoundary"], { measurable: true }>),
      annualTokens: 600,
      annualised: true,
      saving: -1_250,
    };
    expect(of("tier-boundary", { tierBoundary })).toMatchObject({
      figure: null,
      detail: "Ordering 1,000 at once pays from 850 tokens a year; you use 600 tokens a year (scaled)",
    });
  });

  test("a trap that is not measurable says what the data lacks and has no figure", () => {
    expect(of("expiry", { expiry: { measurable: false, needs: "lots" } })).toMatchObject({
      figure: null,
      measurable: false,
      detail: expect.stringContaining("FlexLots") as string,
    });
  });
});
