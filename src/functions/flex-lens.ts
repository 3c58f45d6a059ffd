import { setComputePort, type ComputePort } from "./compute-port";

/**
 * What functions.js offers to another bundle of the same page, as `globalThis.flexLens`.
 *
 * The task pane is such a bundle: importing `compute-port` there would change a copy of the port that no
 * function uses. Import types from here, nothing else.
 */
export interface FlexLens {
  /**
   * Replaces the place where functions compute.
   *
   * @param port e.g. one that posts to a worker; null for the synchronous default
   */
  setComputePort(port: ComputePort | null): void;
}

declare global {
  /** Undefined where functions.js has not been loaded. */
  var flexLens: FlexLens | undefined;
}

/** Installs `globalThis.flexLens`; functions.js does so as it loads. */
export function installFlexLens(): void {
  globalThis.flexLens = { setComputePort };
}
