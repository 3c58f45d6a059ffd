import { describe, type ArgumentContract } from "../arguments/argument-contract";
import { CONTRACTS, FUNCTION_GROUPS, type FunctionId } from "../contracts/contracts";
import type { FunctionSpec } from "../contracts/function-spec";
import { COMMON_ERRORS, COMMON_RULES, ERRORS_INTRODUCTION, EXAMPLES_INTRODUCTION } from "./common-help";
import type { Example } from "./function-help";
import { shownResult } from "./example-result";
import { signature } from "./functions-json";
import { HELP } from "./help";

const STYLE = `
  :root { color-scheme: light dark; }
  body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
  code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
  table { border-collapse: collapse; margin: 0.75rem 0; width: 100%; }
  th, td { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
  section { border-top: 1px solid color-mix(in srgb, currentColor 30%, transparent); margin-top: 2rem; }
  .spill { overflow-x: auto; }
  :target { scroll-margin-top: 1rem; }
`;

/**
 * The help page of the functions, to which Excel's help links point: one section for each, under its name in lower case.
 *
 * @returns HTML that needs no other file
 */
export function helpPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>The FLEX functions</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>The FLEX functions</h1>
<nav aria-label="Functions">
${FUNCTION_GROUPS.map(({ name, ids }) => `<h2>${text(name)}</h2>\n${overview(ids)}`).join("\n")}
</nav>
<h2>What they have in common</h2>
<ul>
${COMMON_RULES.map((rule) => `<li>${rich(rule)}</li>`).join("\n")}
</ul>
<h2>Errors</h2>
<p>${rich(ERRORS_INTRODUCTION)}</p>
${tableOf(
  ["Error", "Means", "For example"],
  COMMON_ERRORS.map(({ error, means, example }) => [code(error), text(means), text(example)]),
)}
<p>${rich(EXAMPLES_INTRODUCTION)}</p>
${FUNCTION_GROUPS.flatMap(({ ids }) => ids.map(section)).join("\n")}
</main>
</body>
</html>
`;
}

function overview(ids: readonly FunctionId[]): string {
  const items = ids.map(
    (id) => `<li><a href="#${id.toLowerCase()}">${code(id)}</a> ${text(HELP[id].summary)}</li>`,
  );
  return `<ul>\n${items.join("\n")}\n</ul>`;
}

function section(id: FunctionId): string {
  const { summary, remarks, errors, examples } = HELP[id];
  const { arguments: parameters, returns }: FunctionSpec = CONTRACTS[id];
  const argumentRows = Object.entries<ArgumentContract>(parameters).map(([name, argument]) => [
    code(name),
    text(describe(argument)),
  ]);
  const columnRows =
    typeof returns === "string" ? [] : returns.map(({ name, text: of }) => [text(name), text(of)]);
  return [
    `<section id="${id.toLowerCase()}">`,
    `<h2>${id}</h2>`,
    `<p>${text(summary)}</p>`,
    `<h3>Syntax</h3>\n<p>${code(signature(id))}</p>`,
    `<h3>Arguments</h3>\n${tableOf(["Argument", "What to give"], argumentRows)}`,
    `<h3>Result</h3>`,
    typeof returns === "string"
      ? `<p>Gives ${text(returns)}.</p>`
      : `<p>Spills a table:</p>\n${tableOf(["Column", "Holds"], columnRows)}`,
    ...(remarks.length === 0
      ? []
      : ["<h3>Remarks</h3>", ...remarks.map((remark) => `<p>${rich(remark)}</p>`)]),
    ...(errors.length === 0
      ? []
      : [
          "<h3>Errors</h3>",
          tableOf(
            ["Error", "When"],
            errors.map(({ error, when }) => [code(error), text(when)]),
          ),
        ]),
    "<h3>Examples</h3>",
    ...examples.map(example),
    "</section>",
  ].join("\n");
}

function example({ formula, shows, note }: Example): string {
  const remark = note === undefined ? "" : `<p>${rich(note)}</p>\n`;
  if (typeof shows !== "object")
    return `<p>${code(formula)} shows ${code(shownResult(shows))}</p>\n${remark}`;
  const rows = shows.map((row) => row.map((cell) => text(shownResult(cell))));
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<p>${code(formula)} shows</p>\n<div class="spill" role="region" aria-label="${attribute(formula)}" tabindex="0"><table>${body}</table></div>\n${remark}`;
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = header.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

function text(raw: string): string {
  return raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function attribute(raw: string): string {
  return text(raw).replaceAll('"', "&quot;");
}

function code(raw: string): string {
  return `<code>${text(raw)}</code>`;
}

/** The little Markdown that the help uses: code, strong and emphasis. */
function rich(raw: string): string {
  return text(raw)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[\s(])_([^_]+)_(?=[\s).,]|$)/g, "$1<em>$2</em>");
}
