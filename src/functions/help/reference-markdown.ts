import { describe, type ArgumentContract } from "../arguments/argument-contract";
import { CONTRACTS, FUNCTION_GROUPS, type FunctionId } from "../contracts/contracts";
import type { FunctionSpec } from "../contracts/function-spec";
import { COMMON_ERRORS, COMMON_RULES, ERRORS_INTRODUCTION, EXAMPLES_INTRODUCTION } from "./common-help";
import { shownResult } from "./example-result";
import { signature } from "./functions-json";
import { HELP } from "./help";

/**
 * The reference of the functions, `docs/functions.md`.
 *
 * @returns Markdown
 */
export function referenceMarkdown(): string {
  return [
    "# The FLEX functions",
    "Type them in any cell.",
    ...FUNCTION_GROUPS.map(({ name, ids }) => `**${name}**\n\n${overview(ids)}`),
    "## What they have in common",
    COMMON_RULES.map((rule) => `- ${rule}`).join("\n"),
    "## Errors",
    ERRORS_INTRODUCTION,
    tableOf(
      ["error", "means", "for example"],
      COMMON_ERRORS.map(({ error, means, example }) => [`\`${error}\``, means, example]),
    ),
    "## Examples",
    EXAMPLES_INTRODUCTION,
    ...FUNCTION_GROUPS.flatMap(({ name, ids }) => [`# ${name}`, ...ids.map(section)]),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function overview(ids: readonly FunctionId[]): string {
  return tableOf(
    ["function", "gives"],
    ids.map((id) => [`[\`${signature(id)}\`](#${id.toLowerCase()})`, HELP[id].summary]),
  );
}

function section(id: FunctionId): string {
  const { summary, remarks, errors, examples } = HELP[id];
  const { arguments: parameters, returns }: FunctionSpec = CONTRACTS[id];
  return [
    `## ${id}`,
    `\`${signature(id)}\``,
    summary,
    tableOf(
      ["argument", "what to give"],
      Object.entries<ArgumentContract>(parameters).map(([name, argument]) => [name, describe(argument)]),
    ),
    typeof returns === "string"
      ? `Gives ${returns}.`
      : `Spills a table:\n\n${tableOf(
          ["column", "holds"],
          returns.map(({ name, text }) => [name, text]),
        )}`,
    ...remarks,
    ...(errors.length === 0
      ? []
      : [
          tableOf(
            ["error", "when"],
            errors.map(({ error, when }) => [`\`${error}\``, when]),
          ),
        ]),
    tableOf(
      ["formula", "shows"],
      examples.map(({ formula, shows, note }) => [
        `\`${formula}\``,
        note === undefined ? shownResult(shows) : `${shownResult(shows)} — ${note}`,
      ]),
    ),
  ].join("\n\n");
}

/** A table whose columns are aligned, as the formatter would align them. */
function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join("\n");
}
