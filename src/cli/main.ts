import { readFile, stat } from "node:fs/promises";
import { run } from "./run";
import { writeWhole } from "./write-whole";

/** A reader that has seen enough, such as `head`, closes the pipe: no fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Wires the command to Node. The exit code is set, not forced: a forced exit can cut off a piped output. */
void run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  writeFile: writeWhole,
  changedAt: async (path) => (await stat(path)).mtime,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
