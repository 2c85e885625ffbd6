/** A pool of threads that run native kernels at the same time, on one heap. */
import { Worker as Thread } from "node:worker_threads";
import type { CallList, Kernels } from "./call_list.ts";
import { CallQueue } from "./call_queue.ts";
import {
  type ExportedKernels,
  type InSequence,
  type KernelRunner,
  numbered,
  type WithNames,
} from "./kernel_runner.ts";
import type { PoolData } from "./worker.ts";

/**
 * The thread that computes, and its workers. A worker may start late or never: this thread runs the calls that no
 * worker takes. A call's result does not depend on the thread that runs it, and so no result depends on their number.
 *
 * @typeParam Named The kernels as they are called
 */
export class ThreadPool<Named extends object> implements KernelRunner<Named> {
  readonly kernels: Named;
  readonly kernelsBy: KernelRunner<Named>["kernelsBy"];
  readonly #issued: Named;
  readonly #queue: CallQueue;
  readonly #workers: readonly Thread[];

  /**
   * @param memory Shared
   * @param threads How many, this one included: two or more
   */
  constructor(
    memory: WebAssembly.Memory,
    module: WebAssembly.Module,
    readonly threads: number,
    withNames: WithNames<Named>,
  ) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.kernels = withNames(exports as ExportedKernels);
    const queue = new CallQueue(Object.values(exports) as unknown as Kernels, threads);
    this.#queue = queue;
    this.kernelsBy = (call) => withNames(numbered(exports as ExportedKernels, call));
    this.#issued = this.kernelsBy((kernel) => (...numbers) => queue.issue(kernel, numbers));
    this.#workers = Array.from(
      { length: threads - 1 },
      (_, i) => startWorker({ memory, module, queue: queue.buffer, threads, thread: 1 + i }),
    );
  }

  get started(): number {
    return this.#queue.joined;
  }

  runInParallel(issue: (kernels: Named, inSequence: InSequence) => void): void {
    this.#finish(() => issue(this.#issued, (calls) => this.#queue.inSequence(calls)));
  }

  run(calls: CallList): void {
    this.#finish(() => this.#queue.issueAll(calls));
  }

  #finish(issue: () => void): void {
    try {
      issue();
      this.#queue.finish();
    } finally {
      this.#queue.drop();
    }
  }

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
