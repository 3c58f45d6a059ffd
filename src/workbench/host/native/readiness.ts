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

  runtimeUp(): void {
    this.hasRuntime = true;
    if (this.hasPane) this.resolve();
  }

  paneLoaded(): void {
    this.hasPane = true;
    if (this.hasRuntime) this.resolve();
  }
}
