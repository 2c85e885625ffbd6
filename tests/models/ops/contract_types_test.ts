/** What must not compile: a kernel called, or implemented, with other names than its operation's contract has. */
import { assert, assertEquals } from "@std/assert";
import * as tf from "@tensorflow/tfjs";
import { implement } from "../../../models/backend/register.ts";
import { defineKernel, run } from "../../../models/ops/kernel.ts";
import { pixelSumKernel } from "../../../models/ops/pixel_sum.ts";
import { swishKernel } from "../../../models/ops/swish.ts";
import { upfirdn2dKernel } from "../../../models/ops/upfirdn2d.ts";

/** Compiled, and never called. */
function inAnOperation(x: tf.Tensor4D): void {
  run(swishKernel, { x }, { slope: 1 });
  // @ts-expect-error no such attribute
  run(swishKernel, { x }, { slop: 1 });
  // @ts-expect-error one attribute too many
  run(swishKernel, { x }, { slope: 1, gain: 2 });
  // @ts-expect-error of another type
  run(swishKernel, { x }, { slope: "steep" });
  // @ts-expect-error no attributes where there are some
  run(swishKernel, { x });
  // @ts-expect-error no such input
  run(swishKernel, { y: x }, { slope: 1 });
  // @ts-expect-error attributes where there are none
  run(pixelSumKernel, { x }, { slope: 1 });
  // @ts-expect-error pads without their second axis
  run(upfirdn2dKernel, { x }, { kernel: [[1]], up: [1, 1], down: [1, 1], pad: [[0, 0]] });
  // @ts-expect-error an input of another rank
  run(pixelSumKernel, { x: tf.scalar(1) });
  // @ts-expect-error another result than the contract's
  run(pixelSumKernel, { x }) satisfies tf.Tensor4D | undefined;
  // @ts-expect-error inputs that are no tensors
  defineKernel<{ x: number }>("Number");
}

/** As above. */
function onBothBackends(): void {
  implement("wasm", swishKernel, ({ inputs: { x }, attributes: { slope }, backend }) => {
    slope satisfies number;
    return backend.makeOutput(x.shape, "float32");
  });
  // @ts-expect-error no such attribute
  implement("wasm", swishKernel, ({ inputs: { x }, attributes: { slop: _ } }) => x);
  // @ts-expect-error no such attribute
  implement("webgpu", swishKernel, ({ inputs: { x }, attributes: { slop: _ } }) => x);
  const steep = (_call: { readonly attributes: { readonly slope: string } }) => tf.scalar(0);
  // @ts-expect-error an attribute of another type
  implement("wasm", swishKernel, steep);
  // @ts-expect-error no such input
  implement("wasm", swishKernel, ({ inputs: { y } }) => y);
  // @ts-expect-error no such input
  implement("webgpu", swishKernel, ({ inputs: { y } }) => y);
  // @ts-expect-error several results where there is one
  implement("webgpu", swishKernel, ({ inputs: { x } }) => [x]);
  // @ts-expect-error the other backend's own methods
  implement("webgpu", swishKernel, ({ inputs: { x }, backend }) => backend.makeOutput(x.shape, "float32"));
  // @ts-expect-error no such backend
  implement("cpu", swishKernel, ({ inputs: { x } }) => x);
}

Deno.test("A contract is no more than a name at run time", () => {
  assertEquals([inAnOperation, onBothBackends].map(({ length }) => length), [1, 0]); // they exist for the compiler
  assertEquals({ ...swishKernel }, { kernelName: "Swish", differentiableOnce: true });
  assert(Object.isFrozen(swishKernel));
});
