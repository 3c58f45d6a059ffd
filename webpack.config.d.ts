import type { Configuration } from "webpack";

/** The add-in's and the workbench's configurations. */
declare function configurations(
  env: { readonly origin?: string; readonly https?: boolean },
  argv: { readonly mode?: "production" | "development" },
): Promise<Configuration[]>;

export = configurations;
