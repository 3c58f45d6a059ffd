import { dirname, join, isAbsolute } from "node:path";
import type { Grid } from "../intake/grid";
import { prepareTables } from "../intake/prepare-input";
import { namedTables } from "../intake/read-scenarios";
import type { NamedTables } from "../intake/read-scenarios";
import { CommandError } from "./command-error";
import type { CommandIo } from "./command-io";
import { namingFile, readTableFile } from "./input-files";

/**
 * Reads the price lists and rate cards that scenarios name, and tries each alone.
 *
 * @param path of the file of scenarios; names are relative to its folder, so that the files can be moved together
 * @param grid its rows
 * @returns each by its name as written
 * @throws CommandError where one of the files cannot be opened, or lacks a required header
 */
export async function readScenarioTables(path: string, grid: Grid, io: CommandIo): Promise<NamedTables> {
  const names = namingFile(path, () => namedTables(grid));
  const tables: Record<string, Grid> = {};
  for (const kind of ["tiers", "rates"] as const)
    for (const name of names[kind]) {
      const file = isAbsolute(name) ? name : join(dirname(path), name);
      tables[name] = await readNamed(kind, file, io).catch((error: unknown) => {
        if (!(error instanceof CommandError)) throw error;
        throw new CommandError("cli.ofScenarios", { file: path, reason: error.message });
      });
    }
  return tables;
}

async function readNamed(kind: "tiers" | "rates", file: string, io: CommandIo): Promise<Grid> {
  const rows = await readTableFile(file, io);
  namingFile(file, () => prepareTables({ [kind]: rows }));
  return rows;
}
