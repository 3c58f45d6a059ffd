import { writeFileSync } from "node:fs";
import { REFERENCE, referenceMarkdown } from "./function-files";

writeFileSync(REFERENCE, referenceMarkdown());
console.log(`${REFERENCE} is written.`);
