/** Kernels for tests of the queue, in plain JavaScript: what they do shows in cells that all threads see. */
import type { Kernels } from "../../../../../models/backend/wasm/threads/call_list.ts";
import { CallQueue } from "../../../../../models/backend/wasm/threads/call_queue.ts";

/** How long a kernel waits for another, in milliseconds. */
const PATIENCE = 10_000;

/** Kernels on shared cells, by number: meet, append, fail. */
export function kernelsOn(cells: Int32Array): Kernels {
  return [
    /** Announces itself in one cell and waits for the other to be announced; tells in a third whether it was. */
    (own: number, other: number, met: number) => {
      Atomics.store(cells, own, 1);
      Atomics.notify(cells, own);
      Atomics.wait(cells, other, 0, PATIENCE);
      Atomics.store(cells, met, Atomics.load(cells, other));
    },
    /** Appends a digit to a number. */
    (cell: number, digit: number) => Atomics.store(cells, cell, Atomics.load(cells, cell) * 10 + digit),
    () => {
      throw new Error("A kernel that fails");
    },
    /** Counts. */
    (cell: number) => Atomics.add(cells, cell, 1),
  ];
}
export const MEET = 0, APPEND = 1, FAIL = 2, COUNT = 3;

/** In a worker: takes part as it is told to. */
globalThis.addEventListener("message", (event) => {
  const { cells, queue, threads, thread } = (event as MessageEvent).data;
  const calls = new CallQueue(kernelsOn(new Int32Array(cells)), threads, thread, queue);
  calls.join();
  setInterval(() => calls.serve());
});
