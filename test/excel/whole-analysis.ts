import { analyzeSelection } from "../../src/excel/analyze-selection";
import type { AnalysisRun } from "../../src/excel/analyze-selection";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import type { Analysis } from "../../src/flex/analysis";
import { digestOf } from "../../src/flex/analysis-digest";
import { report } from "../../src/report/report";

/** Analyzes the selection on this thread, and keeps the whole analysis instead of what the pane shows of it. */
export async function wholeAnalysis(): Promise<Omit<AnalysisRun, "analysis"> & { analysis: Analysis }> {
  let whole: Analysis | null = null;
  const run = await analyzeSelection({
    runner: {
      analyze: (input, names, { origins }) => {
        const analysis = analyzeAndAdvise(input);
        whole = analysis;
        return Promise.resolve({ analysis: digestOf(analysis), sheets: report(analysis, names, origins) });
      },
    },
  });
  return { ...run, analysis: whole! };
}
