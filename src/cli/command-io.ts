/** What the command line needs of the world, so that tests can stand in for it. */
export interface CommandIo {
  /** @throws an error with Node's `code`, such as ENOENT */
  readFile(path: string): Promise<Uint8Array>;
  /** @throws an error with Node's `code`, such as EACCES */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** When a file was last changed; absent where nothing tells. @throws an error with Node's `code` */
  changedAt?(path: string): Promise<Date>;
  stdout(text: string): void;
  stderr(text: string): void;
}
