/** The module that each worker of a thread pool starts with: it runs native kernels for the thread that issues them. */
import { workerData } from "node:worker_threads";
import type { Kernels } from "./call_list.ts";
import { CallQueue } from "./call_queue.ts";

/** What a worker is given: all of it is shared. */
export interface PoolData {
  readonly memory: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly queue: SharedArrayBuffer;
  /** How many threads there are, and which one this is. */
  readonly threads: number;
  readonly thread: number;
}

const { memory, module, queue, threads, thread } = workerData as PoolData;
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
const calls = new CallQueue(Object.values(exports) as unknown as Kernels, threads, thread, queue);
calls.join();
for (;;) {
  calls.serve();
  await new Promise((resolve) => setTimeout(resolve)); // a thread that never returns to its events cannot be ended
}
