import { readFileSync } from "node:fs";
import path from "node:path";
import type { Analysis } from "../../src/flex/analysis";
import { analyze } from "../../src/flex/analyze";
import { parseCsv } from "../../src/intake/csv";
import { prepareInput } from "../../src/intake/prepare-input";

const SAMPLE = path.join(__dirname, "..", "..", "assets", "sample");

/** A committed file of the sample. */
export function sampleText(name: string): string {
  return readFileSync(path.join(SAMPLE, name), "utf8");
}

/** What the add-in finds in the committed sample. */
export function sampleAnalysis(): Analysis {
  const grid = (name: string) => parseCsv(sampleText(name));
  return analyze(
    prepareInput({ usage: grid("usage.csv"), lots: grid("lots.csv"), tiers: grid("tiers.csv") }),
  );
}

/**
 * A trap's figures.
 *
 * @throws Error if the trap was not measured
 */
export function measured<T extends { measurable: boolean }>(trap: T): Extract<T, { measurable: true }> {
  if (!trap.measurable) throw new Error("The sample does not let this trap be measured.");
  return trap as Extract<T, { measurable: true }>;
}
