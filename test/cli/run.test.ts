import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/run";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import { parseCsv } from "../../src/intake/csv";
import { prepareInput } from "../../src/intake/prepare-input";
import { analysisJson } from "../../src/report/analysis-json";
import { memoryIo } from "./memory-io";

/** The article's example: three Revit sessions of 15 minutes on three days. */
const USAGE = [
  "Start,User,Product,Minutes,Source",
  "2025-03-10T09:00,user07@example.com,Revit,15,User",
  "2025-03-11T09:00,user07@example.com,Revit,15,User",
  "2025-03-12T09:00,user07@example.com,Revit,15,User",
  "soon,user07@example.com,Revit,15,User",
  "2025-03-12T10:00,user08@example.com,Revit,15,Robot",
].join("\n");
const LOTS = "Purchased,Tokens\n2025-01-15,100\nsoon,500\n";
const TERMS = "Term,Value\nToken price,5\nCurrency,EUR\n";

describe("the printed summary", () => {
  test("shows the rows, the trap table, what it rests on and the issues", async () => {
    const io = memoryIo({ "usage.csv": USAGE, "terms.csv": TERMS });
    expect(await run(["usage.csv", "--terms", "terms.csv"], io)).toBe(0);
    const lines = io.out().split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Flex usage of usage.csv",
        expect.stringMatching(/^Period +2025-03-10 to 2025-03-12, 3 days$/),
        expect.stringMatching(/^Rows +5 read = 4 used \+ 1 set aside$/),
        expect.stringMatching(/^Tokens +32, modeled by the rate card$/),
        expect.stringMatching(/^Cost +EUR 160\.00 at 5\.00 a token$/),
        expect.stringMatching(
          /^Trap +Measurable +Affected tokens +Affected cost +Avoidable tokens +Avoidable cost$/,
        ),
        expect.stringMatching(/^Short sessions +yes +32 +160\.00 +16 +80\.00$/),
        expect.stringMatching(/^Token expiry +no +- +- +- +-$/),
        expect.stringMatching(/^Token expiry: .*FlexLots/),
        "Data issues: 2, of which 1 set a row aside",
        expect.stringMatching(
          /^ {2}1 x, first in usage row 5: “soon” in column Start cannot be read as a date/,
        ),
        expect.stringMatching(
          /^Resting on presets.*rate card \(give --rates\), an example price list \(give --tiers\)\.$/,
        ),
      ]),
    );
    expect(io.out()).not.toContain("--terms");
    expect(io.err()).toBe("");
  });

  test("shows a token price that is finer than a cent as it is", async () => {
    const io = memoryIo({ "usage.csv": USAGE, "terms.csv": "Term,Value\nToken price,4.1875\n" });
    expect(await run(["usage.csv", "--terms", "terms.csv"], io)).toBe(0);
    expect(io.out()).toMatch(/^Cost +USD 134\.00 at 4\.1875 a token$/m);
  });

  test("rows of a table that cannot be used are told on the error stream with file and row", async () => {
    const io = memoryIo({ "usage.csv": USAGE, "lots.csv": LOTS });
    expect(await run(["usage.csv", "--lots", "lots.csv"], io)).toBe(0);
    expect(io.err()).toMatch(
      /^lots\.csv, row 3: “soon” in column Purchased of FlexLots cannot be read as a date\./,
    );
    expect(io.out()).toMatch(/^Token expiry +yes/m);
  });

  test("tells what can be disputed where something can", async () => {
    const charged = (tokens: number): string => `date,user,product,tokens\n2025-03-10,ann,Revit,${tokens}\n`;
    const io = memoryIo({ "twice.csv": charged(16) });
    expect(await run(["twice.csv"], io)).toBe(0);
    expect(io.out()).toContain("Charges to dispute with the vendor: 1, 8 tokens, USD 40.00;");
    expect(io.out()).toMatch(/^Usage days +1 of 1 user and 1 product$/m);
    const none = memoryIo({ "once.csv": charged(8) });
    expect(await run(["once.csv"], none)).toBe(0);
    expect(none.out()).not.toContain("dispute");
  });

  test("usage without a usable row is still an answer", async () => {
    const io = memoryIo({ "usage.csv": "date,user,product,tokens\n" });
    expect(await run(["usage.csv"], io)).toBe(0);
    expect(io.out()).toMatch(/^Period +no usage$/m);
    expect(io.out()).toMatch(
      /^Data issues: 1, of which 0 set a row aside\n {2}1 x No row stands below the header/m,
    );
  });

  test.each(["title\n\nPurchased,Tokens\n", "Tokens,Purchased\n,\n"])(
    "a table without a row is told: %j",
    async (lots) => {
      const io = memoryIo({ "usage.csv": USAGE, "lots.csv": lots });
      expect(await run(["usage.csv", "--lots", "lots.csv"], io)).toBe(0);
      expect(io.out()).toContain("  1 x FlexLots has no row below its header, so it counts as not given.");
    },
  );
});

describe("--json", () => {
  test("prints the analysis and nothing else", async () => {
    const io = memoryIo({ "usage.csv": USAGE, "lots.csv": LOTS });
    expect(await run(["usage.csv", "--lots", "lots.csv", "--json"], io)).toBe(0);
    const input = prepareInput({ usage: parseCsv(USAGE), lots: parseCsv(LOTS) });
    expect(JSON.parse(io.out())).toEqual(JSON.parse(JSON.stringify(analysisJson(analyzeAndAdvise(input)))));
    expect(JSON.parse(io.out())).toMatchObject({
      schema: 1,
      rows: { read: 5, used: 4, setAside: 1 },
      traps: { shortSessions: { measurable: true, tokens: 32, avoidableTokens: 16, avoidableCost: 80 } },
    });
    expect(io.err()).toBe("");
  });

  test("--as-of goes before the terms and sets later rows aside", async () => {
    const io = memoryIo({ "usage.csv": USAGE, "terms.csv": "As-of date,2025-03-12\n" });
    expect(await run(["usage.csv", "--terms", "terms.csv", "--as-of", "2025-03-10", "--json"], io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({
      asOf: "2025-03-10",
      rows: { read: 5, used: 1, setAside: 4 },
    });
  });
});

describe("--out", () => {
  test("writes an Excel workbook and says so", async () => {
    const io = memoryIo({ "usage.csv": USAGE });
    expect(await run(["usage.csv", "--out", "report.xlsx"], io)).toBe(0);
    expect(io.out()).toMatch(/^report\.xlsx is written: \d+ sheets\.\n$/);
    expect(Buffer.from(io.written.get("report.xlsx")!.slice(0, 2)).toString()).toBe("PK");
  });

  test("with --json prints the analysis alone", async () => {
    const io = memoryIo({ "usage.csv": USAGE });
    expect(await run(["usage.csv", "--out", "report.xlsx", "--json"], io)).toBe(0);
    expect(io.written.has("report.xlsx")).toBe(true);
    expect(JSON.parse(io.out())).toMatchObject({ schema: 1 });
  });
});

describe("what the user can put right ends with 2, nothing printed, and the culprit named", () => {
  const files = {
    "usage.csv": USAGE,
    "empty.csv": "",
    "blank.csv": "\n,\n",
    "report.csv": "user,product,days used\nann,Revit,20\n",
    "subscriptions.csv": "offering,start date,end date,quantity\nFlex,2025-01-15,2026-01-14,1000\n",
    "offer.csv": "Purchased,Tokens\n2025-01-15,100\n",
    "full.xlsx": { code: "ENOSPC" },
    "quotes.csv": 'a,b\n"1,2\n',
    "workbook.csv": "PK\u0003\u0004",
    "lots-without-tokens.csv": "Purchased,Quantity\n2025-01-15,100\n",
    locked: { code: "EACCES" },
    folder: { code: "EISDIR" },
    broken: { code: "EIO" },
    "locked.xlsx": { code: "EBUSY" },
    "nowhere/report.xlsx": { code: "ENOENT" },
  };

  test.each<[argv: string[], told: RegExp]>([
    [["usage.csv", "--seat", "s.csv"], /no option --seat.*--terms, --lots, --rates, --tiers/],
    [["missing.csv"], /^missing\.csv does not exist/],
    [["folder"], /^folder is a folder/],
    [["locked"], /^locked may not be opened/],
    [["broken"], /^broken cannot be opened: EIO/],
    [["empty.csv"], /^empty\.csv: There are no rows to read/],
    [["quotes.csv"], /^quotes\.csv: The quotes in row 2/],
    [["workbook.csv"], /^workbook\.csv is no Excel workbook that can be opened/],
    [["lots-without-tokens.csv"], /^lots-without-tokens\.csv: No usage data was recognized/],
    [["usage.csv", "report.csv"], /^usage\.csv is a session log and report\.csv is a usage report/],
    [["subscriptions.csv"], /^subscriptions\.csv is a subscriptions export, which names no users/],
    [["usage.csv", "--lots", "empty.csv"], /^empty\.csv is empty\. Give a file with the rows of the table/],
    [["usage.csv", "--seats", "blank.csv"], /^blank\.csv is empty/],
    [
      ["usage.csv", "--terms", "offer.csv"],
      /^offer\.csv: FlexTerms holds none of the terms\. Seen: Purchased/,
    ],
    [["usage.csv", "--out", "full.xlsx"], /^full\.xlsx cannot be written: ENOSPC/],
    [["usage.csv", "--lots", "missing.csv"], /^missing\.csv does not exist/],
    [
      ["usage.csv", "--lots", "lots-without-tokens.csv"],
      /^lots-without-tokens\.csv: .*FlexLots.*Missing: Tokens/,
    ],
    [["usage.csv", "--out", "locked.xlsx"], /^locked\.xlsx may not be opened/],
    [["usage.csv", "--out", "nowhere/report.xlsx"], /^nowhere\/report\.xlsx cannot be written: its folder/],
  ])("%j", async (argv, told) => {
    const io = memoryIo(files);
    expect(await run(argv, io)).toBe(2);
    expect(io.err()).toMatch(told);
    expect(io.err()).toMatch(/\.\n$/);
    expect(io.out()).toBe("");
  });
});

test("a fault of ours ends with 1 and says that it is none of the user's files", async () => {
  const io = memoryIo({ "usage.csv": USAGE });
  io.stdout = () => {
    throw new RangeError("Invalid string length");
  };
  expect(await run(["usage.csv"], io)).toBe(1);
  expect(io.err()).toMatch(/Invalid string length.*fault of FlexLens/);
});

test("--help is printed and ends with 0", async () => {
  const io = memoryIo();
  expect(await run(["--help"], io)).toBe(0);
  expect(io.out()).toMatch(/^Shows where.*\n\nUsage: npm run --silent analyze -- USAGE\.csv/);
});

test("the summary tells in a line each what seat mix, plan and waterfall come to, as far as they are measurable", async () => {
  const sample = (name: string): string =>
    readFileSync(path.join(__dirname, "../../assets/sample", name), "utf8");
  const io = memoryIo({
    "usage.csv": sample("usage.csv"),
    "lots.csv": sample("lots.csv"),
    "tiers.csv": sample("tiers.csv"),
  });
  expect(await run(["usage.csv", "--lots", "lots.csv", "--tiers", "tiers.csv"], io)).toBe(0);
  const { advice } = analyzeAndAdvise(
    prepareInput({
      usage: parseCsv(sample("usage.csv")),
      lots: parseCsv(sample("lots.csv")),
      tiers: parseCsv(sample("tiers.csv")),
    }),
  );
  const shown = (amount: number): string =>
    `USD ${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
  const { seatMix, plan, waterfall } = advice!;
  if (!seatMix.measurable || !plan.measurable || !waterfall.measurable) throw new Error("not measurable");
  expect(io.out()).toContain(`${shown(seatMix.saving)} less; in cash ${shown(seatMix.cashSaving12m)} less`);
  expect(io.out()).toContain(`${plan.purchases.length} orders, expected cost ${shown(plan.expectedCost)}`);
  expect(io.out()).toContain(`${shown(waterfall.from)}; without its waste`);

  const short = memoryIo({ "usage.csv": USAGE });
  await run(["usage.csv"], short);
  expect(short.out()).toContain("Seat mix: ");
  expect(short.out()).not.toContain("Purchases of the next twelve months");
}, 30_000);
