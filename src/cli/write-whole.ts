import { lstat, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file whole or not at all: what was there before stays until the new content is on the disk.
 *
 * @param path of the file; a link or a device is written through
 * @throws an error with Node's `code`
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const isReplaceable = await lstat(path).then(
    (found) => found.isFile(),
    () => true,
  );
  if (!isReplaceable) return writeFile(path, bytes);
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    // What went wrong first is told, not what cleaning up after it meets.
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}
