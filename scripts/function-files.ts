import { functionsMetadata, HELP_PAGE } from "../src/functions/help/functions-json";
import { helpPage } from "../src/functions/help/help-page";
import { referenceMarkdown } from "../src/functions/help/reference-markdown";

/** Where the reference stands. */
export const REFERENCE = "docs/functions.md";

/**
 * The files that are made of the functions' contracts and help.
 *
 * @param origin scheme and host that serve the built files
 * @returns content by name within the built files
 */
export function functionFiles(origin: string): Readonly<Record<string, string>> {
  return {
    "functions.json": `${JSON.stringify(functionsMetadata(origin), null, 2)}\n`,
    [HELP_PAGE]: helpPage(),
  };
}

export { referenceMarkdown };
