import { message } from "../../messages/message";
import { compute } from "../computations/compute";
import type { ComputeJob, ComputePort } from "../compute-port";
import { FunctionFailure, thrownFailure } from "../function-failure";
import type { ResultRows } from "../spill";
import { PROTOCOL_VERSION, type ComputeReply, type ComputeRequest } from "./protocol";
import { SentInputs } from "./sent-inputs";

/** What the port needs of a Worker. */
export type WorkerHandle = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

interface Entry {
  readonly id: number;
  readonly job: ComputeJob;
  readonly resolve: (rows: ResultRows) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A compute port on another thread. Jobs run one at a time in the order in which they came.
 *
 * A running job cannot be interrupted from within: to cancel it the worker is terminated, and the next job gets a new
 * one. Where no worker can be loaded the jobs are computed here.
 *
 * @param createWorker makes a worker that runs `serveComputations`; called when there is something to do
 * @example globalThis.flexLens?.setComputePort(workerPort(() => new Worker(url)))
 */
export function workerPort(createWorker: () => WorkerHandle): ComputePort {
  const queue = new ComputeQueue(createWorker);
  return {
    compute: (job, cancellation) =>
      new Promise((resolve, reject) => {
        const entry = queue.add(job, resolve, reject);
        cancellation.onCancel(() => queue.cancel(entry));
      }),
  };
}

class ComputeQueue {
  private readonly waiting: Entry[] = [];
  private running: Entry | null = null;
  private worker: WorkerHandle | null = null;
  private sent = new SentInputs();
  private lastId = 0;
  private hasAnswered = false;
  private canWork = true;

  constructor(private readonly createWorker: () => WorkerHandle) {}

  add(job: ComputeJob, resolve: Entry["resolve"], reject: Entry["reject"]): Entry {
    const entry = { id: ++this.lastId, job, resolve, reject };
    this.waiting.push(entry);
    this.next();
    return entry;
  }

  /** Does nothing once the job is done. */
  cancel(entry: Entry): void {
    const canceled = new FunctionFailure("notAvailable", "functions.canceled");
    const place = this.waiting.indexOf(entry);
    if (place >= 0) {
      this.waiting.splice(place, 1);
      entry.reject(canceled);
    } else if (entry === this.running) {
      this.dropWorker();
      this.finish((running) => running.reject(canceled));
    }
  }

  private next(): void {
    if (this.running !== null) return;
    const entry = this.waiting.shift();
    if (entry === undefined) return;
    this.running = entry;
    if (this.canWork) this.post(entry);
    else this.computeHere();
  }

  private post({ id, job }: Entry): void {
    try {
      this.worker ??= this.startWorker();
      const { name, params, input } = job;
      const request: ComputeRequest = {
        version: PROTOCOL_VERSION,
        id,
        name,
        params,
        ...this.sent.next(input),
      };
      this.worker.postMessage(request);
    } catch {
      this.giveUpWorkers();
    }
  }

  private startWorker(): WorkerHandle {
    const worker = this.createWorker();
    this.sent = new SentInputs();
    worker.addEventListener("message", ({ data }: MessageEvent<ComputeReply>) => {
      if (worker === this.worker) this.onReply(data);
    });
    const onLost = (event: Event): void => {
      if (worker === this.worker) this.onLost(event);
    };
    worker.addEventListener("error", onLost);
    worker.addEventListener("messageerror", onLost);
    return worker;
  }

  private onReply(reply: ComputeReply): void {
    if (reply.id !== this.running?.id) return;
    this.hasAnswered = true;
    this.finish(({ resolve, reject }) => {
      if (reply.version !== PROTOCOL_VERSION) reject(new Error(message("worker.otherVersion")));
      else if (reply.type === "rows") resolve(reply.rows);
      else reject(reply.type === "failure" ? thrownFailure(reply.failure) : new Error(reply.message));
    });
  }

  private onLost(event: Event): void {
    if (!this.hasAnswered) {
      this.giveUpWorkers();
      return;
    }
    this.dropWorker();
    const reason = (event as Partial<ErrorEvent>).message || "it could not be loaded";
    this.finish(({ reject }) => reject(new Error(message("worker.crashed", { reason }))));
  }

  private giveUpWorkers(): void {
    this.dropWorker();
    this.canWork = false;
    this.computeHere();
  }

  private computeHere(): void {
    this.finish(({ job, resolve, reject }) => {
      try {
        resolve(compute(job));
      } catch (error) {
        reject(error);
      }
    });
  }

  private finish(settle: (entry: Entry) => void): void {
    const entry = this.running;
    this.running = null;
    if (entry !== null) settle(entry);
    this.next();
  }

  private dropWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
