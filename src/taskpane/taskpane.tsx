import { createRoot } from "react-dom/client";
import { analyzeFiles } from "../excel/analyze-files";
import { analyzeSelection } from "../excel/analyze-selection";
import { importFiles } from "../excel/import-files";
import { insertFormula } from "../excel/insert-formula";
import { showSheet } from "../excel/show-sheet";
import { addTermsSheet } from "../excel/terms-sheet";
import { workerPort } from "../functions/remote/worker-port";
import { analysisClient } from "../worker/analysis-client";
import { analysisJob } from "./analysis-job";
import { createAnalysisWorker } from "./create-analysis-worker";
import { createFunctionsWorker } from "./create-functions-worker";
import { csvRecognizer } from "./csv-recognizer";
import { NoExcel } from "./no-excel";
import { Pane } from "./pane";
import { associateCommands } from "./ribbon-commands";

const root = createRoot(document.getElementById("pane")!);

if (typeof Office === "undefined") {
  root.render(<NoExcel waiting={false} />);
} else {
  root.render(<NoExcel waiting />);
  void Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) root.render(<NoExcel waiting={false} />);
    else startPane();
  });
}

function startPane(): void {
  const worker = analysisClient(createAnalysisWorker);
  globalThis.flexLens?.setComputePort(workerPort(createFunctionsWorker));
  const job = analysisJob((options, files) =>
    files === null
      ? analyzeSelection({ ...options, runner: worker })
      : analyzeFiles(files, { ...options, runner: worker }),
  );
  // A client of its own: cancelling the one would end what the other does.
  const reader = analysisClient(createAnalysisWorker);
  associateCommands(job);
  root.render(
    <Pane
      job={job}
      recognizeFile={csvRecognizer(reader)}
      importFiles={(files) => importFiles(files, reader)}
      addTermsSheet={addTermsSheet}
      showSheet={showSheet}
      insertFormula={insertFormula}
    />,
  );
}
