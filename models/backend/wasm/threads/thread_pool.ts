/** A pool of threads that run native kernels at the same time, on one heap. */
import { Worker as Thread } from "node:worker_threads";
import { CallQueue, type Kernels } from "./call_queue.ts";
import type { PoolData } from "./worker.ts";

/** Has one thread run the calls that `issue` makes, one after the other; other calls may run meanwhile. */
export type InSequence = (issue: () => void) => void;

/**
 * The thread that computes, and its workers. A worker may start late or never: this thread runs the calls that no
 * worker takes. A call's result does not depend on the thread that runs it, and so no result depends on their number.
 *
 * @typeParam Named The kernels by name, functions of numbers without results
 */
export class ThreadPool<Named extends object> {
  /** Each runs at once, in this thread. */
  readonly kernels: Named;
  readonly #issued: Named;
  readonly #queue: CallQueue;
  readonly #workers: readonly Thread[];

  /**
   * @param memory Shared, if there is to be more than one thread
   * @param threads How many, this one included
   */
  constructor(memory: WebAssembly.Memory, module: WebAssembly.Module, readonly threads: number) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.kernels = exports as unknown as Named;
    const queue = new CallQueue(Object.values(exports) as unknown as Kernels, threads);
    this.#queue = queue;
    const issue = (kernel: number) => (...numbers: number[]) => queue.issue(kernel, numbers);
    this.#issued = Object.fromEntries(Object.keys(exports).map((name, i) => [name, issue(i)])) as Named;
    this.#workers = Array.from(
      { length: threads - 1 },
      (_, i) => startWorker({ memory, module, queue: queue.buffer, threads, thread: 1 + i }),
    );
  }

  /** How many workers have started. */
  get started(): number {
    return this.#queue.joined;
  }

  /**
   * Runs the calls that `issue` makes, in any order and at the same time. All are done when it returns. No call may
   * write what another one reads or writes, unless both belong to one sequence.
   *
   * @throws {Error} If a call failed: a kernel was given wrong addresses
   */
  runInParallel(issue: (kernels: Named, inSequence: InSequence) => void): void {
    if (this.threads === 1) return issue(this.kernels, (calls) => calls());
    try {
      issue(this.#issued, (calls) => this.#queue.inSequence(calls));
      this.#queue.finish();
    } finally {
      this.#queue.drop();
    }
  }

  /** Ends the workers. */
  terminate(): void {
    for (const worker of this.#workers) worker.terminate();
  }
}

/** A thread starts from a file, or from a text that imports what the network has. */
function moduleOfThreads(): URL {
  const module = new URL("./worker.ts", import.meta.url);
  if (module.protocol === "file:") return module;
  return new URL(`data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(module.href)};`)}`);
}

function startWorker(data: PoolData): Thread {
  const worker = new Thread(moduleOfThreads(), { workerData: data, env: {} });
  worker.unref(); // it waits for calls for ever, and must not keep the process from ending
  worker.on("error", () => {}); // it could not start: the other threads do its part
  return worker;
}
