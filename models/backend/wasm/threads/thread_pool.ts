/** Threads that run native kernels at the same time, on one heap. */
import { Worker as Thread } from "node:worker_threads";
import { CallQueue, type Kernels } from "./call_queue.ts";
import type { HelperData } from "./helper.ts";

/** Runs the calls that it issues one after the other, where all others may run at any time. */
export type InTurn = (issue: () => void) => void;

/**
 * The thread that computes and its helpers. Helpers may come late or not at all: what they do not take, the one thread
 * does. Which thread runs a call makes no difference to its result, and so their number makes none.
 *
 * @typeParam Named The kernels by name, functions of numbers without results
 */
export class Crew<Named extends object> {
  /** Each runs at once, in this thread. */
  readonly kernels: Named;
  readonly #issued: Named;
  readonly #queue: CallQueue;
  readonly #helpers: readonly Thread[];

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
    this.#helpers = Array.from(
      { length: threads - 1 },
      (_, i) => startHelper({ memory, module, queue: queue.buffer, threads, thread: 1 + i }),
    );
  }

  /** How many helpers have come. */
  get helpers(): number {
    return this.#queue.joined;
  }

  /**
   * Runs the calls that `issue` makes, in any order and at the same time. All are done when it returns. None may write
   * what another reads or writes, unless the two are in turn.
   */
  together(issue: (kernels: Named, inTurn: InTurn) => void): void {
    if (this.threads === 1) return issue(this.kernels, (calls) => calls());
    try {
      issue(this.#issued, (calls) => this.#queue.inTurn(calls));
      this.#queue.finish();
    } finally {
      this.#queue.drop();
    }
  }

  /** Ends the helpers. */
  dismiss(): void {
    for (const helper of this.#helpers) helper.terminate();
  }
}

function startHelper(data: HelperData): Thread {
  const helper = new Thread(new URL("./helper.ts", import.meta.url), { workerData: data, env: {} });
  helper.unref(); // it waits for calls for ever, and must not keep the process from ending
  helper.on("error", () => {}); // it could not start: the others do its part
  return helper;
}
