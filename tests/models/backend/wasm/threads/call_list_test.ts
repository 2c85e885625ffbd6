/** Calls that were issued once are run again as they were: in tasks, each by one thread and in its order. */
import { assert, assertEquals } from "@std/assert";
import { CallList, type Kernels } from "../../../../../models/backend/wasm/threads/call_list.ts";
import { CallQueue } from "../../../../../models/backend/wasm/threads/call_queue.ts";

/** A list of single calls and of sequences, and kernels that write down what they are given. */
function written(): { calls: CallList; kernels: Kernels; seen: number[][] } {
  const calls = new CallList(), seen: number[][] = [];
  const kernels = [0, 1].map((kernel) => (...numbers: number[]) =>
    void seen.push([kernel, ...numbers.slice(0, 2)])
  );
  calls.add(0, [1, 2]);
  calls.inSequence(() => {
    calls.add(1, [3, 4]);
    calls.add(0, [-5, 2 ** 31]); // an address beyond 2 GiB
  });
  calls.inSequence(() => {});
  calls.add(1, [7, 8]);
  return { calls, kernels, seen };
}

const EXPECTED = [[0, 1, 2], [1, 3, 4], [0, -5, -(2 ** 31)], [1, 7, 8]];

Deno.test("a list is run as often as one likes", () => {
  const { calls, kernels, seen } = written();
  calls.run(kernels);
  calls.trim().run(kernels);
  assertEquals(seen, [...EXPECTED, ...EXPECTED]);
  const tasks: number[] = [];
  calls.forEachTask((slots) => void tasks.push(slots.length / 24));
  assertEquals(tasks, [1, 2, 1]);
});

Deno.test("lists are equal if they have the same calls in the same tasks", () => {
  const { calls } = written(), others = new CallList();
  assert(calls.equals(written().calls));
  others.add(0, [1, 2]);
  assert(!calls.equals(others));
  const apart = new CallList(), together = new CallList();
  for (const i of [1, 2]) apart.add(0, [i]);
  together.inSequence(() => [1, 2].forEach((i) => together.add(0, [i])));
  assert(!apart.equals(together));
});

Deno.test("a queue runs a list, and one with more calls than it has room for", () => {
  const { calls, kernels, seen } = written(), queue = new CallQueue(kernels, 1);
  queue.issueAll(calls);
  queue.finish();
  assertEquals(seen.splice(0), EXPECTED);
  const many = new CallList();
  for (let i = 0; i < 5000; i++) many.add(1, [i, 0]);
  many.inSequence(() => {
    for (let i = 5000; i < 10000; i++) many.add(1, [i, 0]);
  });
  queue.issueAll(many);
  queue.finish();
  assertEquals(seen.map(([, i]) => i).sort((a, b) => a! - b!), Array.from({ length: 10000 }, (_, i) => i));
});
