import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { BackendError, DeviceFailure, startBackend } from "../../../models/backend/mod.ts";
import { testOnBackends } from "../../support/backends.ts";

/** Each of these leaves its device in ruins. */
function testOnRuinedDevice(name: string, run: () => Promise<void>): void {
  const runAndReopen = async () => {
    try {
      await run();
    } finally {
      await startBackend({ backend: "webgpu" });
    }
  };
  testOnBackends(name, runAndReopen, ["webgpu"]); // wasm throws where it fails
}

function compileNonsense(): tf.Tensor {
  const info = (tf.backend() as WebGPUBackend).runWebGPUProgram(
    {
      shaderKey: "nonsense",
      variableNames: [],
      outputShape: [4],
      dispatchLayout: { x: [0] },
      dispatch: [1, 1, 1],
      workgroupSize: [64, 1, 1],
      getUserCode: () => "fn main(index : i32) { result[index] = true + nowhere; }",
    },
    [],
    "float32",
  );
  return tf.engine().makeTensorFromTensorInfo(info);
}

testOnRuinedDevice("A shader that does not compile stops the next reading, of whatever tensor", async () => {
  const unrelated = tf.add(tf.ones([4]), 1);
  const broken = compileNonsense();
  await assertRejects(() => unrelated.data(), BackendError, "The GPU refused an operation: ");
  await assertRejects(() => broken.data(), BackendError, "nowhere"); // and every later one, with the first message
});

testOnRuinedDevice("throwIfFailed() throws the failure too, and a new start begins afresh", async () => {
  const failed = await startBackend({ backend: "webgpu" });
  failed.throwIfFailed();
  await assertRejects(() => compileNonsense().data(), BackendError);
  assertThrows(() => failed.throwIfFailed(), BackendError, "Results since then are void");

  const fresh = await startBackend({ backend: "webgpu" });
  fresh.throwIfFailed();
  assertEquals([...await tf.add(tf.ones([2]), 1).data()], [2, 2]);
});

testOnRuinedDevice("A buffer above the device's limit stops the run", async () => {
  const { limits } = await startBackend({ backend: "webgpu" });
  const tooMany = limits["maxStorageBufferBindingSize"]! / 4 + 4;
  await assertRejects(() => tf.slice(tf.fill([tooMany], 1), 0, 1).data(), BackendError, "limit");
});

testOnRuinedDevice("A lost GPU stops the run", async () => {
  const tensor = tf.add(tf.ones([4]), 1);
  (tf.backend() as WebGPUBackend).device.destroy();
  await assertRejects(() => tensor.data(), DeviceFailure, "The GPU was lost");
});

testOnRuinedDevice("A lost GPU stops whoever uploads to it, too", async () => {
  const { device } = tf.backend() as WebGPUBackend;
  device.destroy();
  await device.lost;
  await new Promise((resolve) => setTimeout(resolve));
  assertThrows(() => tf.add(tf.tensor1d(Array(100).fill(1)), 1), BackendError, "The GPU was lost");
});
