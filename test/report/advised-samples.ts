import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import type { Analysis } from "../../src/flex/analysis";
import { parseCsv } from "../../src/intake/csv";
import type { Grid } from "../../src/intake/grid";
import { prepareInput, prepareTables } from "../../src/intake/prepare-input";
import { usageReader } from "../../src/intake/read-usage";
import type { Corrections } from "../../src/intake/recognition";
import { sampleText } from "../sample/sample-analysis";

const RATES: Grid = [
  ["Product", "Tokens per day", "Seat cost per year", "Flex-eligible", "Covers", "Published break-even"],
  ["AutoCAD", 5, 2930, "yes", "", 22],
  ["Revit", 8, 2915, "yes", "", 14],
  ["Civil 3D", 15, 2915, "yes", "", 8],
  ["Inventor", 10, 2915, "yes", "", 11],
  ["Navisworks Manage", 7, 2915, "yes", "", 16],
  ["AEC Collection", "", 3990, "no", "AutoCAD; Revit; Civil 3D; Navisworks Manage", ""],
  ["Render Farm", 3, "", "no", "", ""],
];

/** The sample with every table that there can be, so that every result has something to show. */
export function advisedSample(): Analysis {
  const [header, ...rows] = parseCsv(sampleText("usage.csv"));
  const [lotHeader, ...lots] = parseCsv(sampleText("lots.csv"));
  const tables = {
    rates: RATES,
    tiers: parseCsv(sampleText("tiers.csv")),
    lots: [[...lotHeader!, "Team"], ...lots.map((lot, index) => [...lot, index === 1 ? "Bridges" : ""])],
    terms: [
      ["Token price", 5],
      ["Portal balance", 20000],
      ["Portal balance date", "2026-09-29"],
      ["Share achieved, background", "50 %"],
    ],
    seats: [
      ["User", "Product", "Team", "Start", "Renewal"],
      ["USER01@example.com", "AutoCAD", "Bridges", "2025-02-01", "2027-02-01"],
      ["user28@example.com", "Revit", "", "", "2027-01-01"],
      ["user28@example.com", "Revit", "", "", ""],
    ],
    people: [
      ["User", "Team"],
      ["user01@example.com", "Bridges"],
      ["user04@example.com", "Tunnels"],
    ],
    calendar: [["2026-12-25"], ["2025-12-25", "holiday"]],
    scenarios: [
      ["Scenario", "Token price", "Headcount factor"],
      ["Today", "", ""],
      ["Offer", 4.25, 1.1],
    ],
  };
  const { terms, rates } = prepareTables(tables);
  const reader = usageReader({ terms, rates, file: "usage.csv" });
  reader.add([
    header!,
    ...rows,
    ["2026-09-30 10:00", "user04@example.com", "Render Farm", 60, "User"],
    ["soon"],
  ]);
  return analyzeAndAdvise(prepareInput({ usage: reader.finish(), ...tables }));
}

/** Few days of reported tokens, and a rate card of one product whose published break-even holds at its price. */
export function advisedWeek(): Analysis {
  const usage: Grid = [
    ["Date", "User", "Product", "Tokens"],
    ["2025-03-10", "ann", "Revit", 8],
    ["2025-03-11", "ann", "Revit", 8],
    ["2025-03-12", "bob", "Rhino", 2],
  ];
  const rates: Grid = [["Revit", 8, 400, "yes", "yes", "", 10]];
  return analyzeAndAdvise(prepareInput({ usage, rates }));
}

/** A usage report of half a year; with null it does not say so. */
export function advisedReport(period: Corrections["period"] | null = { from: 45658, to: 45838 }): Analysis {
  const usage: Grid = [
    ["User", "Product", "Days used", "Tokens used"],
    ["ann", "Revit", 90, 720],
    ["bob", "AutoCAD", 4, 20],
    ["bob", "Revit", 3, 24],
  ];
  const { terms, rates } = prepareTables({});
  const reader = usageReader({ terms, rates, corrections: { period: period ?? undefined } });
  reader.add(usage);
  return analyzeAndAdvise(prepareInput({ usage: reader.finish() }));
}

/** Reported charges with start times, one of them within 24 hours and at a weekend, beside monitoring that missed it. */
export function advisedAudit(): Analysis {
  const header = ["Start", "User", "Product", "Tokens", "Minutes", "Source"];
  const usage: Grid = [
    header,
    ["2025-03-14T18:00", "ann", "Revit", 8, 60, "User"],
    ["2025-03-15T09:00", "ann", "Revit", 8, 60, "Background"],
    ["2025-03-17T09:00", "ann", "Revit", 8, 60, "User"],
  ];
  const monitoring: Grid = [usage[0]!, usage[1]!, usage[3]!];
  return analyzeAndAdvise({ ...prepareInput({ usage, monitoring }), exported: 45740 });
}

/** Charges above the rate that rows of two files make up. */
export function advisedFiles(): Analysis {
  const { terms, rates } = prepareTables({});
  const reader = usageReader({ terms, rates });
  for (const file of ["march.csv", "more.csv"]) {
    reader.begin({ file });
    reader.add([
      ["Date", "User", "Product", "Tokens"],
      ["2025-03-10", "ann", "Revit", file.length],
    ]);
  }
  return analyzeAndAdvise(prepareInput({ usage: reader.finish() }));
}
