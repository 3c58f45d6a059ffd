import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import { prepareInput } from "../../src/intake/prepare-input";
import { report } from "../../src/report/report";
import { advisedAudit, advisedReport } from "./advised-samples";
import { FULL_ANALYSIS } from "./analysis-fixture";
import { FormulaEvaluator } from "./formula-evaluator";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const analysis = advisedAudit();
const audit = analysis.advice!.audit;
const sheets = report(analysis);
const sheet = sheetOf(sheets, "audit");

describe("the audit sheet", () => {
  test("shows what is at stake, each charge once, and on which data", () => {
    expect(audit.totalAtStake.charges).toBeGreaterThan(0);
    expect(figure(sheet, "Charges at stake")).toBe(audit.totalAtStake.charges);
    expect(figure(sheet, "Tokens at stake")).toBe(audit.totalAtStake.tokens);
    expect(figure(sheet, "Cost at stake (USD)")).toBe(audit.totalAtStake.cost);
    expect(figure(sheet, "Share of all tokens")).toBeCloseTo(audit.totalAtStake.tokens / 24, 12);
    expect(figure(sheet, "Rows examined")).toBe(3);
    expect(figure(sheet, "Exported on")).toBe(45740);
    expect(textsOf(sheet)).toContain(`SHA-256: ${audit.data.hash}`);
    expect(audit.data.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("names the monitoring that the charges were held against by a fingerprint too", () => {
    expect(figure(sheet, "Rows of the monitoring")).toBe(2);
    expect(textsOf(sheet)).toContain(`SHA-256: ${audit.monitoring!.hash}`);
    expect(audit.monitoring!.hash).not.toBe(audit.data.hash);
    const alone = report({
      ...analysis,
      advice: { ...analysis.advice!, audit: { ...audit, monitoring: null } },
    });
    expect(textsOf(sheetOf(alone, "audit"))).not.toContain("Fingerprint of the monitoring");
  });

  test("names the file of each row where rows come from several", () => {
    const rowsOf = (rows: readonly number[], files: readonly string[]): unknown => {
      const finding = { ...audit.findings[0]!, rows, files };
      const named = { ...audit, findings: [finding], leadingFindings: [finding] };
      const sheets = report({ ...analysis, advice: { ...analysis.advice!, audit: named } });
      return tableRows(sheets, "FlexAuditFindingsTable")[0]!["All rows"];
    };
    expect(rowsOf([4, 9, 3], ["march.csv", "march.csv", "april.csv"])).toBe("march.csv: 4, 9; april.csv: 3");
    expect(rowsOf([4, 9], [])).toBe("4, 9");
    expect(rowsOf([...Array(12).keys()], [])).toBe("0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...");
  });

  test("counts the findings of each test by strength, or says what the test needs", () => {
    const rows = tableRows(sheets, "FlexAuditTestsTable");
    expect(rows).toHaveLength(audit.tests.length);
    audit.tests.forEach((test, index) => {
      const { Findings, Tokens, ...row } = rows[index]!;
      if (!test.measurable) {
        expect([Findings, Tokens, row["Unexplained"]]).toEqual([null, null, null]);
        expect(row["The rule, or what the test needs"]).toMatch(/^Needs /);
        return;
      }
      expect([Findings, Tokens]).toEqual([test.findings, test.tokens]);
      const strengths = ["Contradicts a published rule", "Unexplained", "Circumstantial"];
      for (const strength of strengths) {
        const found = audit.findings.filter(
          (each) => each.code === test.code && each.strength === strength.toLowerCase(),
        );
        expect(row[strength]).toBe(found.length);
      }
    });
  });

  test("lists the findings with their sentence, and what they dispute as formulas", () => {
    const rows = tableRows(sheets, "FlexAuditFindingsTable");
    expect(rows.length).toBeGreaterThan(1);
    audit.findings.forEach((finding, index) => {
      expect(rows[index]).toMatchObject({
        Date: finding.date,
        User: finding.user,
        Product: finding.product,
        Strength: finding.strength,
        "Tokens in dispute": finding.tokens,
        "Cost (USD)": finding.cost,
        "First row": finding.rows[0],
      });
      expect(String(rows[index]!["What it is, and what to do"])).toContain(finding.user);
    });
  });

  test("leads from a finding to its row where the usage stands on a sheet", () => {
    const linked = report(analysis, undefined, {
      usage: { sheet: "Usage", firstRow: 1, firstColumn: 0, headers: ["Start"] },
    });
    const links = cellsOf(sheetOf(linked, "audit")).flatMap(({ cell }) => cell.link ?? []);
    expect(links).toContain(`#'Usage'!A${audit.findings[0]!.rows[0]!}`);
  });

  test("names the rows of a charge, ten of them at most", () => {
    const rows = Array.from({ length: 12 }, (_, index) => index + 2);
    const leadingFindings = [{ ...audit.findings[0]!, rows }];
    const many = report({
      ...analysis,
      advice: { ...analysis.advice!, audit: { ...audit, leadingFindings } },
    });
    expect(tableRows(many, "FlexAuditFindingsTable")[0]!["All rows"]).toBe(
      "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ...",
    );
  });

  test("lists the first 10,000 findings, counts all and says of how many", () => {
    const rows = Array.from({ length: 10_001 }, (_, index) => [
      "2025-03-10",
      `user${index}`,
      "Revit",
      8,
      "Background",
    ]);
    const usage = [["Date", "User", "Product", "Tokens", "Source"], ...rows];
    const large = analyzeAndAdvise(prepareInput({ usage }));
    const { findings, leadingFindings } = large.advice!.audit;
    expect(findings).toHaveLength(10_001);
    expect(leadingFindings).toEqual(findings.slice(0, 10_000));
    const many = report(large);
    expect(tableRows(many, "FlexAuditFindingsTable")).toHaveLength(10_000);
    const counted = tableRows(many, "FlexAuditTestsTable").map((row) => row["Findings"]);
    expect(counted).toContain(10_001);
    expect(textsOf(sheetOf(many, "audit")).join("\n")).toContain("The first 10,000 of 10,001 findings");
  });

  test("says what is no finding, with the reason", () => {
    expect(textsOf(sheet).join("\n")).toContain("that is a commercial inefficiency");
  });

  test("has formulas that yield the values that come with them", () => {
    const evaluator = new FormulaEvaluator(sheets);
    const formulas = cellsOf(sheet).filter(({ cell }) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(5);
    for (const { row, column, cell } of formulas)
      expect(evaluator.valueAt(sheet.name, row, column)).toBe(cell.value);
  });

  test("of a usage report says why nothing can be disputed, without a number", () => {
    const spec = sheetOf(report(advisedReport()), "audit");
    expect(textsOf(spec).join("\n")).toContain("Needs usage day by day");
    expect(cellsOf(spec).filter(({ cell }) => typeof cell.value === "number")).toEqual([]);
    expect(spec.tables).toEqual([]);
  });

  test("of modeled charges has nothing at stake, and says so only then", () => {
    const usage = [
      ["Date", "User", "Product", "Minutes"],
      ["2025-03-10", "ann", "Revit", 60],
    ];
    const modeled = analyzeAndAdvise(prepareInput({ usage }));
    const spec = sheetOf(report(modeled), "audit");
    expect(textsOf(spec).join("\n")).toContain("none of them supports a dispute");
    expect(figure(spec, "Tokens at stake")).toBe(0);
    expect(textsOf(sheet).join("\n")).not.toContain("none of them supports a dispute");
  });

  test("of the traps alone says that nobody asked for it", () => {
    const unasked = sheetOf(report(FULL_ANALYSIS), "audit");
    expect(textsOf(unasked).join("\n")).toContain("Only the traps were analyzed.");
  });
});
