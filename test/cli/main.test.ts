import { spawnSync } from "node:child_process";
import type { SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROJECT = join(__dirname, "../..");
const TSX = join(PROJECT, "node_modules/tsx/dist/cli.mjs");

/** The command as the npm script runs it, in another folder than the project's. */
function analyzeIn(folder: string, ...argv: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [TSX, join(PROJECT, "src/cli/main.ts"), ...argv], {
    cwd: folder,
    encoding: "utf8",
  });
}

describe("the command line as a process", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "flexlens-"));
    writeFileSync(
      join(folder, "usage.csv"),
      "date,user,product,tokens\n2025-03-10,user07@example.com,Revit,8\n",
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("prints JSON, writes the report, and exits with 0", () => {
    const { status, stdout, stderr } = analyzeIn(folder, "usage.csv", "--json", "--out", "report.xlsx");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, totals: { tokens: 8, cost: 40 } });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "report.xlsx")).subarray(0, 2).toString()).toBe("PK");
  }, 60_000);

  test("exits with 2 and a sentence on the error stream where a file is missing", () => {
    const { status, stdout, stderr } = analyzeIn(folder, "nothing.csv");
    expect([status, stdout, stderr]).toEqual([
      2,
      "",
      "nothing.csv does not exist. Check the name and the folder.\n",
    ]);
  }, 60_000);
});
