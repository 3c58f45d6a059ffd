import type { CommandIo } from "../../src/cli/command-io";

/** Files and streams in memory. */
export interface MemoryIo extends CommandIo {
  readonly written: Map<string, Uint8Array>;
  readonly out: () => string;
  readonly err: () => string;
}

function fileSystemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: '${path}'`), { code });
}

/**
 * @param files content by path: text, or the code with which opening it fails
 */
export function memoryIo(files: Readonly<Record<string, string | { readonly code: string }>> = {}): MemoryIo {
  const written = new Map<string, Uint8Array>();
  const out: string[] = [];
  const err: string[] = [];
  return {
    written,
    out: () => out.join(""),
    err: () => err.join(""),
    async readFile(path) {
      const content = files[path] ?? { code: "ENOENT" };
      if (typeof content !== "string") throw fileSystemError(content.code, path);
      return new TextEncoder().encode(content);
    },
    async writeFile(path, bytes) {
      const content = files[path];
      if (content !== undefined && typeof content !== "string") throw fileSystemError(content.code, path);
      written.set(path, bytes);
    },
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  };
}
