/** NormalNoise for wasm: draws from N(0, 1) as models/random/threefry.ts defines them, by vectors and threads. */
import { elementCount } from "../../shape.ts";
import { normalNoiseKernel } from "../../random/noise.ts";
import { implement } from "../register.ts";
import { FLOAT_BYTES, type WasmHeap } from "./heap.ts";
import { threadPoolOf } from "./native/kernels.ts";
import { NOISE_GROUP } from "./native/code/noise_kernel.ts";
import { partsOf } from "./native/partition.ts";
import { addressOf, withWorkspace } from "./native/workspace.ts";
import { onHost } from "./recorder.ts";

/** Bytes of each of a key's two numbers. */
const KEY_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** Groups that one call draws: some 60 µs. */
const GROUPS_IN_TURN = 1024;

export function registerNormalNoise(): void {
  implement(
    "wasm",
    normalNoiseKernel,
    ({ inputs: { keys }, attributes: { shape, index }, backend: heap }) => {
      const noise = heap.makeOutput(shape, "float32");
      const count = elementCount(shape),
        key = heap.dataIdMap.get(keys.dataId).memoryOffset + 2 * index * KEY_BYTES;
      onHost(heap, draw, addressOf(heap, noise, count), count, key);
      return noise;
    },
  );
}

/** Fills `count` floats from an address on, by the key at another: whole groups where they lie, the last ones by way of a workspace. */
function draw(
  heap: WasmHeap,
  out: number,
  count: number,
  key: number,
): void {
  const [first, second] = new Int32Array(heap.wasm.asm.memory.buffer, key, 2) as unknown as [number, number];
  const groups = Math.floor(count / NOISE_GROUP), rest = count - groups * NOISE_GROUP;
  const counterOf = (group: number) => group * NOISE_GROUP / 2;
  threadPoolOf(heap).runInParallel((kernels) => {
    for (const { begin, size } of groups > 0 ? partsOf(groups, GROUPS_IN_TURN) : []) {
      kernels.noise({
        out: out + begin * NOISE_GROUP * FLOAT_BYTES,
        groups: size,
        counter: counterOf(begin),
        first,
        second,
      });
    }
  });
  if (rest === 0) return;
  withWorkspace(heap, (workspace) => {
    const last = workspace.allocate(NOISE_GROUP), from = last / FLOAT_BYTES;
    threadPoolOf(heap).kernels.noise({ out: last, groups: 1, counter: counterOf(groups), first, second });
    heap.wasm.HEAPF32.copyWithin(out / FLOAT_BYTES + count - rest, from, from + rest);
  });
}
