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

/** Content of a file: text, bytes, or the code with which opening it fails. */
export type MemoryFile = string | Uint8Array | { readonly code: string };

/** @param files by path */
export function memoryIo(files: Readonly<Record<string, MemoryFile>> = {}): MemoryIo {
  const written = new Map<string, Uint8Array>();
  const out: string[] = [];
  const err: string[] = [];
  return {
    written,
    out: () => out.join(""),
    err: () => err.join(""),
    async readFile(path) {
      const content = files[path] ?? { code: "ENOENT" };
      if (typeof content === "string") return new TextEncoder().encode(content);
      if ("code" in content) throw fileSystemError(content.code, path);
      return content;
    },
    async writeFile(path, bytes) {
      const content = files[path];
      if (typeof content === "object" && "code" in content) throw fileSystemError(content.code, path);
      written.set(path, bytes);
    },
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  };
}
