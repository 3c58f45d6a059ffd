import { analyzeAndAdvise } from "../flex/advice/advise";
import type { AnalysisInput } from "../flex/analyze";
import { emptyTableNotice } from "../intake/empty-table";
import type { Grid } from "../intake/grid";
import { prepareInput, prepareTables } from "../intake/prepare-input";
import type { PreparedTables, RawTables } from "../intake/prepare-input";
import { usageReader } from "../intake/read-usage";
import type { UsageReading } from "../intake/read-usage";
import { message } from "../messages/message";
import { analysisJson } from "../report/analysis-json";
import { report } from "../report/report";
import { writeWorkbook } from "../xlsx/write-xlsx";
import { CommandError } from "./command-error";
import type { CommandIo } from "./command-io";
import { exportDay } from "./export-day";
import { helpText } from "./command-options";
import { namingFile, readTableFile, writeBytes } from "./input-files";
import { jsonText } from "./json-text";
import { parseArguments, TABLE_OPTIONS } from "./parse-arguments";
import type { AnalyzeCommand, TableOption } from "./parse-arguments";
import { readScenarioTables } from "./scenario-files";
import { textSummary } from "./text-summary";
import { openUsageFile } from "./usage-files";
import type { GivenFile } from "./usage-files";

/** 0: done. 2: the user can put it right. 1: a fault of ours. */
export type ExitCode = 0 | 1 | 2;

type TableGrids = Readonly<Partial<Record<TableOption, Grid>>> &
  Pick<RawTables, "lotsFile" | "dateOrder" | "scenarioTables">;

/**
 * The command line: analyzes a usage file and prints or writes the result.
 *
 * @param argv arguments after the script's name
 * @param io files and streams
 * @returns the exit code; whatever goes wrong is told on `io.stderr`
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    const command = parseArguments(argv);
    if (command.kind === "help") io.stdout(helpText());
    else await analyzeFiles(command, io);
    return 0;
  } catch (error) {
    if (error instanceof CommandError) {
      io.stderr(`${error.message}\n`);
      return 2;
    }
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr(`${message("cli.unexpected", { reason })}\n`);
    return 1;
  }
}

async function analyzeFiles(command: AnalyzeCommand, io: CommandIo): Promise<void> {
  const { input, shape } = await readInput(command, io);
  const analysis = analyzeAndAdvise(input);
  if (!command.json) reportBlockedTableRows(command, input, io);
  if (command.out !== null) {
    const sheets = report(analysis);
    await writeBytes(command.out, await writeWorkbook(sheets), io);
    if (!command.json) io.stdout(`${message("cli.written", { file: command.out, sheets: sheets.length })}\n`);
  }
  if (command.json) {
    for (const piece of jsonText(analysisJson(analysis))) io.stdout(piece);
    io.stdout("\n");
  } else if (command.out === null) io.stdout(textSummary(analysis, command.usages, shape));
}

interface ReadInput {
  readonly input: AnalysisInput;
  readonly shape: string;
}

async function readInput(command: AnalyzeCommand, io: CommandIo): Promise<ReadInput> {
  const given = await readTables(command, io);
  const files: GivenFile[] = [];
  for (const path of command.usages) files.push(await openUsageFile(path, command, io));
  const usages = files.filter((file) => !file.isSubscriptions);
  if (usages.length === 0) throw new CommandError("cli.onlySubscriptions", { file: files[0]!.path });
  const tables = withLots(given, command, files);

  const { terms, rates } = prepareTables({ ...tables, asOf: command.asOf });
  const reader = usageReader({ terms, rates });
  for (const file of usages) await file.readInto(reader);
  const reading = namingFile(usages.length === 1 ? usages[0]!.path : null, () => reader.finish());
  const monitoring = await readMonitoring(command, { terms, rates }, io);
  const input = prepareInput({ usage: reading, monitoring, ...tables, asOf: command.asOf });
  const exported = await exportDay(
    usages.map(({ path }) => path),
    io,
  );
  const noRows = TABLE_OPTIONS.flatMap((table) => emptyTableNotice(table, given[table] ?? []));
  const issues = [...noRows, ...input.issues, ...files.flatMap((file) => file.issues)];
  return { input: { ...input, issues, exported }, shape: reading.shape };
}

/** The usage as independent monitoring saw it; null where none is given. */
async function readMonitoring(
  command: AnalyzeCommand,
  judgedBy: Pick<PreparedTables, "terms" | "rates">,
  io: CommandIo,
): Promise<UsageReading | null> {
  const { monitoring: path } = command;
  if (path === null) return null;
  const reader = usageReader({ ...judgedBy, isMonitoring: true });
  const file = await openUsageFile(path, command, io);
  await file.readInto(reader);
  const reading = namingFile(path, () => reader.finish());
  return { ...reading, issues: [...file.issues, ...reading.issues] };
}

/** The tables, the lots from a subscriptions export where one is among the usage files. */
function withLots(
  tables: TableGrids,
  { tables: paths }: AnalyzeCommand,
  files: readonly GivenFile[],
): TableGrids {
  const [subscriptions, other] = files.filter((file) => file.isSubscriptions);
  if (subscriptions === undefined) return tables;
  const second = paths.lots ?? other?.path;
  if (second !== undefined)
    throw new CommandError("cli.lotsTwice", { file: subscriptions.path, other: second });
  const lots = { lots: subscriptions.rows(), lotsFile: subscriptions.file };
  namingFile(subscriptions.path, () => prepareTables(lots));
  return { ...tables, ...lots };
}

/** Reads the files of the tables and tries each alone, so that a fault is reported under its file's name. */
async function readTables(command: AnalyzeCommand, io: CommandIo): Promise<TableGrids> {
  const grids: Partial<Record<TableOption, Grid>> = {};
  const dateOrder = command.dateOrder ?? undefined;
  const stated = { dateOrder, lotsFile: { corrections: { dateOrder } } };
  for (const table of TABLE_OPTIONS) {
    const path = command.tables[table];
    if (path === undefined) continue;
    const grid = await readTableFile(path, io);
    namingFile(path, () => prepareTables({ [table]: grid, ...stated }));
    grids[table] = grid;
  }
  const { scenarios } = grids;
  const scenarioTables = scenarios && (await readScenarioTables(command.tables.scenarios!, scenarios, io));
  return { ...grids, ...stated, scenarioTables };
}

function reportBlockedTableRows({ tables }: AnalyzeCommand, { issues }: AnalysisInput, io: CommandIo): void {
  for (const { code, params, row, source, severity, file } of issues) {
    if (severity !== "blocks" || source === "usage" || source === "monitoring") continue;
    const place = { file: file ?? tables[source] ?? source, row: String(row ?? "?") };
    io.stderr(`${message("cli.badRow", { ...place, reason: message(code, params) })}\n`);
  }
}
