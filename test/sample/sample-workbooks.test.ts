import { readFileSync } from "node:fs";
import { SAMPLES, sampleAskedFor, type SampleName } from "../../src/workbench/samples";
import { sampleWorkbook } from "../../src/workbench/sample-workbook";

const filesOf = (name: SampleName): Record<string, string> => {
  const { folder, files } = SAMPLES[name];
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(`assets/${folder}/${file}.csv`, "utf8")]),
  );
};

test("the page's address chooses the sample, and without a choice it is the log of sessions", () => {
  expect(["", "?sample=sessions", "?sample=reported", "?sample=other"].map(sampleAskedFor)).toEqual([
    "sessions",
    "sessions",
    "reported",
    "sessions",
  ]);
});

test("the sample of sessions has its usage and its contract", () => {
  const sheets = sampleWorkbook(filesOf("sessions"));
  expect(sheets.map(({ name }) => name)).toEqual(["Usage", "Flex Terms"]);
});

test("the sample with seats has a table for each of its files, and its scenarios name the table of the offer", () => {
  const sheets = sampleWorkbook(filesOf("reported"));
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => `${sheet.name}: ${name}`));
  expect(tables).toEqual([
    "Usage: Usage",
    "Flex Terms: FlexTerms",
    "Flex Terms: FlexLots",
    "Flex Terms: FlexTiers",
    "Flex Terms: FlexRates",
    "Seats: FlexSeats",
    "People: FlexPeople",
    "Calendar: FlexCalendar",
    "Scenarios: FlexScenarios",
    "Offer: OfferTiers",
  ]);
  const scenarios = sheets.find(({ name }) => name === "Scenarios")!;
  expect(scenarios.cells.map((row) => row[3]?.value)).toEqual(["Tiers", "", "OfferTiers", "", "OfferTiers"]);
});
