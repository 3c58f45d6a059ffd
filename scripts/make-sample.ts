import { writeFileSync } from "node:fs";
import path from "node:path";
import { sampleFiles } from "./sample/sample-files";

/** Writes the sample into assets/sample: `npm run sample`. */
for (const [name, text] of Object.entries(sampleFiles())) {
  writeFileSync(path.join(__dirname, "..", "assets", "sample", name), text);
}
