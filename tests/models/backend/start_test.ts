import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertMatch } from "@std/assert";
import { probeBackends, selfTest, startBackend } from "../../../models/backend/mod.ts";
import { isSoftwareAdapter, nameOf } from "../../../models/backend/webgpu/device.ts";
import { testOnBackends } from "../../support/backends.ts";

testOnBackends("startBackend() says on what it runs", async (_, name) => {
  const backend = await startBackend({ backend: name });
  assertEquals(backend.name, name);
  assertEquals(tf.getBackend(), name);
  assertMatch(backend.describe(), name === "wasm" ? /^wasm on the CPU \(.*SIMD, .+\)$/ : /^webgpu on .+/);
  assert(Object.values(backend.limits).every((limit) => limit > 0));
});

testOnBackends("startBackend() may switch to and fro; tensors stay where they were made", async (_, name) => {
  const before = await startBackend({ backend: name });
  const tensor = tf.add(tf.ones([2]), 1);
  await startBackend({ backend: "wasm" });
  const other = tf.add(tf.ones([2]), 2);
  assertEquals(await startBackend({ backend: name }) === before, name === "webgpu");
  assertEquals([...await tensor.data(), ...await other.data()], [2, 2, 3, 3]);
  tf.dispose([tensor, other]);
});

Deno.test("startBackend() takes the backend that probeBackends() chooses: never a GPU that the CPU plays", async () => {
  const reports = await probeBackends();
  assertEquals(reports.map(({ name }) => name), ["webgpu", "wasm"]);
  const chosen = reports.filter((report) => report.chosen);
  assertEquals(chosen.length, 1);
  for (const report of reports) {
    if (!report.chosen) assert(report.reason, `no reason why not ${report.name}`);
    if (!report.usable) assert(report.remedy, `no remedy for ${report.name}`);
  }
  const backend = await startBackend();
  assertEquals(backend.name, chosen[0]!.name);
  assertEquals(backend.software, false);
});

Deno.test("A software adapter is known by its flag or by its name", () => {
  const adapter = (info: Partial<GPUAdapterInfo>) =>
    ({ info: { vendor: "", device: "", description: "", isFallbackAdapter: false, ...info } }) as GPUAdapter;
  assert(isSoftwareAdapter(adapter({ description: "llvmpipe (LLVM 15.0.6, 256 bits)" })));
  assert(isSoftwareAdapter(adapter({ description: "SwiftShader Device (LLVM 10.0.0)" })));
  assert(isSoftwareAdapter(adapter({ description: "Microsoft Basic Render Driver" })));
  assert(isSoftwareAdapter(adapter({ description: "anything", isFallbackAdapter: true })));
  assert(!isSoftwareAdapter(adapter({ vendor: "4318", description: "NVIDIA H100 80GB HBM3" })));
  assert(
    !isSoftwareAdapter(adapter({ vendor: "4098", description: "AMD Radeon RX 7900 XTX (RADV NAVI31)" })),
  );
  assertEquals(
    nameOf(adapter({ vendor: "4318", description: "NVIDIA H100 80GB HBM3" })),
    "NVIDIA H100 80GB HBM3",
  );
  assertEquals(nameOf(adapter({ vendor: "32902", description: "Arc A770" })), "Intel Arc A770");
});

testOnBackends("selfTest() passes here, and leaves no tensor behind", async () => {
  const before = tf.memory().numTensors;
  const checks = await selfTest();
  assertEquals(checks.filter(({ ok }) => !ok), []);
  assert(checks.length >= 5 && checks.every(({ error }) => error < 1e-5));
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("selfTest() notices a wrong kernel", async () => {
  await startBackend({ backend: "wasm" });
  const softmax = tf.getKernel("Softmax", "wasm");
  tf.unregisterKernel("Softmax", "wasm");
  tf.registerKernel({
    ...softmax,
    kernelFunc: (call) => tf.mul(softmax.kernelFunc(call) as tf.Tensor, 1.01) as tf.Tensor,
  });
  try {
    const failed = (await selfTest()).filter(({ ok }) => !ok);
    assertEquals(failed.map(({ name }) => name), ["softmax"]);
  } finally {
    tf.unregisterKernel("Softmax", "wasm");
    tf.registerKernel(softmax);
  }
});
