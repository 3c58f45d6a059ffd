import type { Compiler } from "webpack";

/** Metadata completed with what the generator never writes. */
export function completeMetadata<Metadata extends object>(
  metadata: Metadata,
): Metadata & {
  readonly allowErrorForDataTypeAny: true;
};

/** Completes the functions.json of CustomFunctionsMetadataPlugin. */
export class FunctionsMetadataPlugin {
  constructor(options?: { readonly output?: string });
  apply(compiler: Compiler): void;
}
