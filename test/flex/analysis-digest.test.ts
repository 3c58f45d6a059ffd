import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import { digestOf } from "../../src/flex/analysis-digest";
import { trapRows } from "../../src/flex/trap-table";
import { sampleInput } from "../worker/sample-input";

describe("what is shown of an analysis at a glance", () => {
  const analysis = analyzeAndAdvise(sampleInput(400));

  test("gives the same trap table as the whole", () => {
    expect(trapRows(digestOf(analysis))).toEqual(trapRows(analysis));
    expect(digestOf(analysis)).toMatchObject({
      totals: analysis.totals,
      rows: analysis.rows,
      issues: analysis.issues.length,
    });
  });

  test("does not make the lists that it leaves out", () => {
    const { traps } = analysis;
    const forbidden = (): never => {
      throw new Error("This list was read.");
    };
    const guarded = {
      ...analysis,
      traps: {
        ...traps,
        background: Object.defineProperty({ ...traps.background }, "uses", {
          enumerable: true,
          get: forbidden,
        }),
        shortSessions: Object.defineProperty({ ...traps.shortSessions }, "groups", {
          enumerable: true,
          get: forbidden,
        }),
      },
    };
    for (const list of ["users", "advice", "scenarios"] as const)
      Object.defineProperty(guarded, list, { enumerable: true, get: forbidden });
    expect(structuredClone(digestOf(guarded)).totals).toEqual(analysis.totals);
  });
});
