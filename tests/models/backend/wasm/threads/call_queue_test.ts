import { assert, assertEquals, assertThrows } from "@std/assert";
import { CallQueue } from "../../../../../models/backend/wasm/threads/call_queue.ts";
import { APPEND, COUNT, FAIL, kernelsOn, MEET } from "./_meeting.ts";

const THREADS = 3;

/** One queue served by this thread and two others, and the cells that its kernels change. */
async function withThreads(
  test: (queue: CallQueue, cells: Int32Array) => Promise<void> | void,
): Promise<void> {
  const cells = new Int32Array(new SharedArrayBuffer(64 * Int32Array.BYTES_PER_ELEMENT));
  const queue = new CallQueue(kernelsOn(cells), THREADS);
  const others = Array.from({ length: THREADS - 1 }, (_, i) => {
    const worker = new Worker(new URL("./_meeting.ts", import.meta.url), { type: "module" });
    worker.postMessage({ cells: cells.buffer, queue: queue.buffer, threads: THREADS, thread: 1 + i });
    return worker;
  });
  try {
    while (queue.joined < THREADS - 1) await new Promise((resolve) => setTimeout(resolve, 5));
    await test(queue, cells);
  } finally {
    for (const worker of others) worker.terminate();
  }
}

Deno.test("calls run at the same time: two that wait for each other both get on", () =>
  withThreads((queue, cells) => {
    queue.issue(MEET, [0, 1, 2]);
    queue.issue(MEET, [1, 0, 3]);
    queue.finish();
    assertEquals([cells[2], cells[3]], [1, 1]);
  }));

Deno.test("threads that slept are woken", () =>
  withThreads(async (queue, cells) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    queue.issue(MEET, [0, 1, 2]);
    queue.issue(MEET, [1, 0, 3]);
    queue.finish();
    assertEquals([cells[2], cells[3]], [1, 1]);
  }));

Deno.test("calls in sequence run one after the other, each sequence beside others", () =>
  withThreads((queue, cells) => {
    for (let round = 0; round < 50; round++) {
      cells.fill(0);
      for (let cell = 0; cell < 16; cell++) {
        queue.inSequence(() => {
          for (const digit of [1, 2, 3, 4, 5]) queue.issue(APPEND, [cell, digit]);
        });
      }
      queue.finish();
      assertEquals([...cells.subarray(0, 16)], Array(16).fill(12345));
    }
  }));

Deno.test("each call runs once, however many there are", () =>
  withThreads((queue, cells) => {
    for (const count of [0, 1, 2, 7, 4095, 4096, 4097, 20_000]) {
      cells.fill(0);
      for (let i = 0; i < count; i++) queue.issue(COUNT, [i % 8]);
      queue.finish();
      assertEquals(cells.subarray(0, 8).reduce((a, b) => a + b), count);
    }
  }));

Deno.test("a sequence longer than the queue keeps its order", () =>
  withThreads((queue, cells) => {
    for (const before of [0, 5, 4000]) {
      cells.fill(0);
      for (let i = 0; i < before; i++) queue.issue(COUNT, [1]);
      queue.inSequence(() => {
        for (let i = 0; i < 9000; i++) queue.issue(APPEND, [0, i === 8998 || i === 8999 ? i - 8991 : 0]);
      });
      queue.issue(COUNT, [2]);
      queue.finish();
      assertEquals([cells[0], cells[1], cells[2]], [78, before, 1]);
    }
  }));

Deno.test("a call that fails is told once all others are done, and no later call suffers", () =>
  withThreads((queue, cells) => {
    for (let i = 0; i < 100; i++) queue.issue(i === 40 ? FAIL : COUNT, [0]);
    assertThrows(() => queue.finish(), Error, "A native kernel failed");
    assertEquals(cells[0], 99);
    queue.issue(COUNT, [1]);
    queue.issue(COUNT, [1]);
    queue.finish();
    assertEquals(cells[1], 2);
  }));

Deno.test("what was dropped is not run", () =>
  withThreads((queue, cells) => {
    queue.issue(COUNT, [0]);
    queue.issue(COUNT, [0]);
    queue.drop();
    queue.issue(COUNT, [1]);
    queue.finish();
    assertEquals([cells[0], cells[1]], [0, 1]);
    assert(queue.joined === THREADS - 1);
  }));
