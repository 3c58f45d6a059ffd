import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_OPTIONS } from "../../src/cli/command-options";

test("docs/command-line.md describes the options of the command, and no others", () => {
  const text = readFileSync(join(__dirname, "../../docs/command-line.md"), "utf8");
  const described = [...text.matchAll(/^\| `(--[^`]+)`/gm)].map((match) => match[1]!.replaceAll("\\|", "|"));
  expect(described).toEqual(
    COMMAND_OPTIONS.map(({ name, value }) => (value === null ? `--${name}` : `--${name} ${value}`)),
  );
});
