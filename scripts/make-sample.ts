import { writeFileSync } from "node:fs";
import path from "node:path";
import { reportedFiles } from "./sample/reported/reported-files";
import { sampleFiles } from "./sample/sample-files";

const SAMPLE = path.join(__dirname, "..", "assets", "sample");

/** Writes both samples into assets/sample: `npm run sample`. */
for (const [folder, files] of [
  [SAMPLE, sampleFiles()],
  [path.join(SAMPLE, "reported"), reportedFiles()],
] as const)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
