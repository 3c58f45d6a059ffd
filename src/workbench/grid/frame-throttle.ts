import { IRenderManagerService } from "@univerjs/engine-render";
import type { Univer } from "@univerjs/core";

/** Time between two frames while the throttle is on (ms). */
const PAUSE = 250;

/**
 * Draws the grid less often while much is written.
 *
 * Univer draws the whole view again after every change of any sheet, which would take longer than the changes.
 */
export class FrameThrottle {
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly univer: Univer,
    private readonly unitId: string,
  ) {}

  set(on: boolean): void {
    if (on === (this.timer !== null)) return;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = on ? setInterval(() => this.drawOnce(), PAUSE) : null;
    this.allowDrawing(!on);
  }

  private drawOnce(): void {
    this.allowDrawing(true);
    // The frame that was asked for first runs before a second one's callback.
    requestAnimationFrame(() => requestAnimationFrame(() => this.allowDrawing(this.timer === null)));
  }

  private allowDrawing(allowed: boolean): void {
    const engine = this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unitId)?.engine;
    if (engine) engine.renderEvenInBackground = allowed;
  }
}
