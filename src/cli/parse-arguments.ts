import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseIsoDate } from "../flex/dates";
import type { DateOrder } from "../intake/recognition";
import { CommandError } from "./command-error";
import { COMMAND_OPTIONS } from "./command-options";
import type { CommandOption } from "./command-options";

/** The tables that a file can be given for. */
export const TABLE_OPTIONS = [
  "terms",
  "rates",
  "lots",
  "tiers",
  "seats",
  "people",
  "calendar",
  "scenarios",
] as const;
export type TableOption = (typeof TABLE_OPTIONS)[number];

/** What the user asked for. Paths are as given. */
export interface AnalyzeCommand {
  readonly kind: "analyze";
  /** At least one. */
  readonly usages: readonly string[];
  readonly tables: Readonly<Partial<Record<TableOption, string>>>;
  /** A second usage file, as somebody else saw it; null where not given. */
  readonly monitoring: string | null;
  /** Serial day; null where not given. */
  readonly asOf: number | null;
  /** null where not given. */
  readonly dateOrder: DateOrder | null;
  /** Serial days; null where not given. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly out: string | null;
  readonly json: boolean;
}

export type Command = AnalyzeCommand | { readonly kind: "help" };

/** Values by option; "" for a switch that is given. */
type Given = ReadonlyMap<string, string>;

/**
 * The command that arguments make up.
 *
 * @param argv arguments after the script's name
 * @throws CommandError for an unknown option, a missing or impossible value, or no usage file
 */
export function parseArguments(argv: readonly string[]): Command {
  const { given, files } = tokensOf(argv);
  if (given.has("help")) return { kind: "help" };
  const usages = usageFiles(files);
  const tables = Object.fromEntries(
    TABLE_OPTIONS.flatMap((table) => (given.has(table) ? [[table, given.get(table)!]] : [])),
  );
  const monitoring = given.get("monitoring") ?? null;
  return {
    kind: "analyze",
    usages,
    tables,
    monitoring,
    asOf: asOfDay(given.get("as-of")),
    dateOrder: dateOrder(given.get("date-order")),
    period: period(given.get("period")),
    out: outFile(given.get("out"), [...usages, ...Object.values(tables), monitoring]),
    json: given.has("json"),
  };
}

function tokensOf(argv: readonly string[]): { readonly given: Given; readonly files: readonly string[] } {
  // Not strict: Node's own messages name neither the known options nor the cure.
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(
        COMMAND_OPTIONS.map(({ name, value }) => [name, { type: value === null ? "boolean" : "string" }]),
      ),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const option = knownOption(token.name, token.rawName);
    if (given.has(option.name)) throw new CommandError("cli.repeatedOption", { option: token.rawName });
    given.set(option.name, valueOf(option, token.value, token.inlineValue));
  }
  return { given, files };
}

function knownOption(name: string, rawName: string): CommandOption {
  const option = COMMAND_OPTIONS.find((known) => known.name === name);
  if (option !== undefined) return option;
  const known = COMMAND_OPTIONS.map((each) => `--${each.name}`).join(", ");
  throw new CommandError("cli.unknownOption", { option: rawName, known });
}

function valueOf(option: CommandOption, value: string | undefined, inline: boolean | undefined): string {
  const name = `--${option.name}`;
  if (option.value === null) {
    if (value !== undefined) throw new CommandError("cli.needlessValue", { option: name });
    return "";
  }
  const isNextOption = inline !== true && value?.startsWith("-");
  if (value === undefined || value === "" || isNextOption)
    throw new CommandError("cli.missingValue", { option: name, value: option.value });
  return value;
}

function usageFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new CommandError("cli.noUsage");
  const repeated = files.find((file, index) => files.indexOf(file) !== index);
  if (repeated !== undefined) throw new CommandError("cli.repeatedFile", { file: repeated });
  return files;
}

function dateOrder(value: string | undefined): DateOrder | null {
  if (value === undefined) return null;
  if (value !== "dmy" && value !== "mdy") throw new CommandError("cli.badDateOrder", { value });
  return value;
}

function period(value: string | undefined): AnalyzeCommand["period"] {
  if (value === undefined) return null;
  const [from = null, to = null, ...more] = value.split("..").map((day) => parseIsoDate(day.trim()));
  if (from === null || to === null || more.length > 0 || from > to)
    throw new CommandError("cli.badPeriod", { value });
  return { from, to };
}

function asOfDay(value: string | undefined): number | null {
  if (value === undefined) return null;
  const day = parseIsoDate(value);
  if (day === null) throw new CommandError("cli.badAsOf", { value });
  return day;
}

function outFile(value: string | undefined, inputs: readonly (string | null)[]): string | null {
  if (value === undefined) return null;
  const isInput = inputs.some((file) => file !== null && resolve(file) === resolve(value));
  if (isInput) throw new CommandError("cli.outIsInput", { file: value });
  if (!/\.xlsx$/i.test(value)) throw new CommandError("cli.outNotXlsx", { file: value });
  return value;
}
