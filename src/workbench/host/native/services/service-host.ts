import type { StoreMeta } from "../../grid-store";

/** What the host's own services need from it. */
export interface ServiceHost {
  /** The runtime of custom functions is up. */
  runtimeReady(): void;
  /** Results of custom functions have come. */
  functionResults(results: readonly unknown[]): void;
  /** Switches of the runtime that the host turns on. */
  readonly functionFeatures: readonly number[];
  /** The add-in shows or hides its pane. */
  showPane(visible: boolean): void;
  isPaneVisible(): boolean;
  readonly meta: StoreMeta;
}

/** States of an add-in's runtime, in the words of office.js. */
export const RUNTIME_STATES = ["Inactive", "Background", "Visible"] as const;
