import { CommandError } from "../../src/cli/command-error";
import { COMMAND_OPTIONS, helpText } from "../../src/cli/command-options";
import { parseArguments } from "../../src/cli/parse-arguments";
import type { AnalyzeCommand } from "../../src/cli/parse-arguments";

const PLAIN: AnalyzeCommand = {
  kind: "analyze",
  usages: ["usage.csv"],
  tables: {},
  monitoring: null,
  asOf: null,
  dateOrder: null,
  period: null,
  out: null,
  json: false,
};

describe("the command line's arguments", () => {
  test.each<[description: string, argv: string[], command: Partial<AnalyzeCommand>]>([
    ["a usage file alone", ["usage.csv"], {}],
    [
      "all tables",
      ["usage.csv", "--terms", "t.csv", "--lots", "l.csv", "--rates", "r.csv", "--tiers", "i.csv"],
      { tables: { terms: "t.csv", lots: "l.csv", rates: "r.csv", tiers: "i.csv" } },
    ],
    [
      "what is known of users and days, and a second look at the usage",
      ["usage.csv", "--seats", "s.csv", "--people", "p.csv", "--calendar", "c.csv", "--monitoring", "m.csv"],
      { tables: { seats: "s.csv", people: "p.csv", calendar: "c.csv" }, monitoring: "m.csv" },
    ],
    [
      "options before the file",
      ["--json", "--lots=l.csv", "usage.csv"],
      { json: true, tables: { lots: "l.csv" } },
    ],
    ["an as-of date", ["usage.csv", "--as-of", "2025-03-10"], { asOf: 45726 }],
    ["several usage files", ["a.csv", "--json", "b.xlsx"], { usages: ["a.csv", "b.xlsx"], json: true }],
    ["an order of dates", ["usage.csv", "--date-order=dmy"], { dateOrder: "dmy" }],
    ["a period", ["usage.csv", "--period", "2025-03-10..2025-03-12"], { period: { from: 45726, to: 45728 } }],
    ["a report", ["usage.csv", "--out", "Report.XLSX"], { out: "Report.XLSX" }],
    ["a value that begins with a dash", ["usage.csv", "--lots=-l.csv"], { tables: { lots: "-l.csv" } }],
    [
      "a file that begins with a dash",
      ["--json", "--", "-usage.csv"],
      { usages: ["-usage.csv"], json: true },
    ],
  ])("%s", (_, argv, command) => {
    expect(parseArguments(argv)).toEqual({ ...PLAIN, ...command });
  });

  test.each([[["--help"]], [["-h"]], [["usage.csv", "--json", "--help"]]])("%j asks for help", (argv) => {
    expect(parseArguments(argv)).toEqual({ kind: "help" });
  });

  test.each<[code: string, culprit: string, argv: string[]]>([
    ["cli.noUsage", "usage file", []],
    ["cli.noUsage", "usage file", ["--json"]],
    ["cli.repeatedFile", "a.csv", ["a.csv", "b.csv", "a.csv"]],
    ["cli.outIsInput", "a.xlsx", ["b.csv", "a.xlsx", "--out", "a.xlsx"]],
    ["cli.outIsInput", "./l.xlsx", ["b.csv", "--lots", "l.xlsx", "--out", "./l.xlsx"]],
    ["cli.outIsInput", "m.xlsx", ["b.csv", "--monitoring", "x/../m.xlsx", "--out", "m.xlsx"]],
    ["cli.unknownOption", "--seat", ["usage.csv", "--seat", "s.csv"]],
    ["cli.unknownOption", "-j", ["usage.csv", "-j"]],
    ["cli.missingValue", "--lots FILE", ["usage.csv", "--lots"]],
    ["cli.missingValue", "--lots FILE", ["usage.csv", "--lots", "--json"]],
    ["cli.missingValue", "--out FILE.xlsx", ["usage.csv", "--out="]],
    ["cli.needlessValue", "--json", ["usage.csv", "--json=yes"]],
    ["cli.repeatedOption", "--lots", ["usage.csv", "--lots", "a.csv", "--lots", "b.csv"]],
    ["cli.badAsOf", "10.03.2025", ["usage.csv", "--as-of", "10.03.2025"]],
    ["cli.badAsOf", "2025-02-29", ["usage.csv", "--as-of", "2025-02-29"]],
    ["cli.badDateOrder", "ymd", ["usage.csv", "--date-order", "ymd"]],
    ["cli.badPeriod", "2025-03-10", ["usage.csv", "--period", "2025-03-10"]],
    ["cli.badPeriod", "2025-03-12..2025-03-10", ["usage.csv", "--period", "2025-03-12..2025-03-10"]],
    ["cli.badPeriod", "2025-02-29..2025-03-10", ["usage.csv", "--period", "2025-02-29..2025-03-10"]],
    ["cli.outNotXlsx", "report.xls", ["usage.csv", "--out", "report.xls"]],
  ])("%s names %s: %j", (code, culprit, argv) => {
    const parse = (): unknown => parseArguments(argv);
    expect(parse).toThrow(CommandError);
    expect(parse).toThrow(expect.objectContaining({ code }));
    expect(parse).toThrow(culprit);
  });

  test("an unknown option is answered with every known one", () => {
    for (const { name } of COMMAND_OPTIONS) expect(() => parseArguments(["--x"])).toThrow(`--${name}`);
  });

  test("the help names every option", () => {
    for (const { name } of COMMAND_OPTIONS) expect(helpText()).toContain(`  --${name}`);
  });
});
