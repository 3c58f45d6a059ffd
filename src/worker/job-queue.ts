import { message } from "../messages/message";
import { columnBuffers } from "./packed-input";
import {
  PROTOCOL_VERSION,
  type AnalysisProgress,
  type Job,
  type JobResults,
  type ReplyMessage,
  type RequestMessage,
} from "./protocol";

/** What the queue needs of a Worker. */
export type WorkerHandle = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

export interface JobOptions {
  readonly onProgress?: (progress: AnalysisProgress) => void;
  /** Aborting it ends the job at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

type Result = JobResults[Job["kind"]];

interface Entry {
  readonly id: number;
  readonly job: Job;
  readonly onProgress: JobOptions["onProgress"];
  settle(outcome: { readonly result: Result } | { readonly error: unknown }): void;
}

/**
 * Jobs for one worker, run one at a time in the order in which they came.
 *
 * A running job cannot be interrupted from within: to cancel it the worker is terminated, and the next job gets a
 * new one. Jobs that wait keep their columns until their turn, so they survive that.
 */
export class JobQueue {
  private readonly waiting: Entry[] = [];
  private running: Entry | null = null;
  private worker: WorkerHandle | null = null;
  private lastId = 0;
  private disposed = false;

  /** @param createWorker called for the first job, and for the next one after a worker was lost */
  constructor(private readonly createWorker: () => WorkerHandle) {}

  /**
   * Runs a job when its turn comes.
   *
   * @param job its usage columns are transferred: they are empty afterwards
   * @throws (rejects) the signal's reason; an Error with the worker's message
   */
  run<K extends Job["kind"]>(
    job: Job & { readonly kind: K },
    options: JobOptions = {},
  ): Promise<JobResults[K]> {
    const { onProgress, signal } = options;
    return new Promise((resolve, reject) => {
      if (this.disposed) throw new Error(message("worker.disposed"));
      signal?.throwIfAborted();
      const onAbort = (): void => this.cancel(entry, signal?.reason);
      const entry: Entry = {
        id: ++this.lastId,
        job,
        onProgress,
        settle: (outcome) => {
          signal?.removeEventListener("abort", onAbort);
          if ("error" in outcome) reject(outcome.error);
          // The worker answers a job of a kind with the result of that kind.
          else resolve(outcome.result as JobResults[K]);
        },
      };
      signal?.addEventListener("abort", onAbort);
      this.waiting.push(entry);
      this.next();
    });
  }

  /** Ends the worker; whatever was asked rejects, now and later. */
  dispose(): void {
    this.disposed = true;
    this.dropWorker();
    const error = new Error(message("worker.disposed"));
    for (const entry of [this.running, ...this.waiting.splice(0)]) entry?.settle({ error });
    this.running = null;
  }

  private next(): void {
    if (this.running !== null) return;
    const entry = this.waiting.shift();
    if (entry === undefined) return;
    this.running = entry;
    try {
      this.worker ??= this.startWorker();
      const request: RequestMessage = {
        version: PROTOCOL_VERSION,
        type: "request",
        id: entry.id,
        job: entry.job,
      };
      this.worker.postMessage(request, transferred(entry.job));
    } catch (error) {
      this.finish({ error });
    }
  }

  private startWorker(): WorkerHandle {
    const worker = this.createWorker();
    worker.addEventListener("message", ({ data }: MessageEvent<ReplyMessage>) => {
      if (worker === this.worker) this.onReply(data);
    });
    const onLost = (event: Event): void => {
      if (worker === this.worker) this.onWorkerLost(event);
    };
    worker.addEventListener("error", onLost);
    worker.addEventListener("messageerror", onLost);
    return worker;
  }

  private onReply(reply: ReplyMessage): void {
    if (reply.version !== PROTOCOL_VERSION) {
      this.finish({ error: new Error(message("worker.otherVersion")) });
    } else if (reply.id === this.running?.id) {
      if (reply.type === "progress") this.running.onProgress?.(reply.progress);
      else if (reply.type === "done") this.finish({ result: reply.result });
      else this.finish({ error: errorOf(reply) });
    }
  }

  private onWorkerLost(event: Event): void {
    this.dropWorker();
    // A worker that could not be loaded reports an event without a message.
    const reason = (event as Partial<ErrorEvent>).message || "it could not be loaded";
    this.finish({ error: new Error(message("worker.crashed", { reason })) });
  }

  private cancel(entry: Entry, error: unknown): void {
    if (entry === this.running) {
      this.dropWorker();
      this.finish({ error });
    } else {
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      entry.settle({ error });
    }
  }

  private finish(outcome: Parameters<Entry["settle"]>[0]): void {
    const entry = this.running;
    this.running = null;
    entry?.settle(outcome);
    this.next();
  }

  private dropWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

/** Memory that a job gives up. Files are not transferred: what is posted of them only points at their bytes. */
function transferred(job: Job): ArrayBuffer[] {
  return "input" in job ? columnBuffers(job.input) : [];
}

function errorOf({ name, message: text }: { readonly name: string; readonly message: string }): Error {
  const error = new Error(text);
  error.name = name;
  return error;
}
