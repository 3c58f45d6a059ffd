import { serialOf } from "../flex/dates";
import type { CommandIo } from "./command-io";

/**
 * The day on which usage was exported, as far as its files tell: that of the last change to any of them.
 *
 * @param paths usage files
 * @returns serial day in local time; null where the files do not tell
 */
export async function exportDay(paths: readonly string[], io: CommandIo): Promise<number | null> {
  const days: number[] = [];
  for (const path of paths) {
    const changed = await io.changedAt?.(path);
    if (changed) days.push(serialOf(changed.getFullYear(), changed.getMonth() + 1, changed.getDate()));
  }
  return days.length === 0 ? null : Math.max(...days);
}
