import type { Compiler } from "webpack";

/** Adds functions.json and the help page of the functions to the built files. */
export class FunctionFilesPlugin {
  /** @param options `origin`: scheme and host that serve the files, for the help links */
  constructor(options: { readonly origin: string });
  apply(compiler: Compiler): void;
}
