/** Whether the pane can take calls of custom functions. */
export class Readiness {
  readonly whenReady: Promise<void>;
  private resolve: () => void = () => undefined;
  private hasRuntime = false;
  private hasPane = false;

  constructor() {
    this.whenReady = new Promise((resolve) => {
      this.resolve = resolve;
    });
  }

  /** The runtime of custom functions has reported. */
  runtimeUp(): void {
    this.hasRuntime = true;
    if (this.hasPane) this.resolve();
  }

  /** The pane has fired its load event. */
  paneLoaded(): void {
    this.hasPane = true;
    if (this.hasRuntime) this.resolve();
  }
}
