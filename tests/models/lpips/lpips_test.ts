import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { startBackend } from "../../../models/backend/mod.ts";
import { loadLpips, lpipsDistances } from "../../../models/lpips/mod.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import { WeightsError } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { testWithPyTorch } from "../../support/pytorch.ts";
import { toyHeads, toyTrunk } from "./_toy_lpips.ts";

testOnBackends("lpipsDistances() gives each pair's distance, within blocks and across", async () => {
  const before = tf.memory().numTensors;
  const metric = await loadLpips({
    trunk: "squeeze",
    trunkWeights: toyTrunk("squeeze"),
    weights: toyHeads("squeeze"),
  });
  const count = 5, side = 36, data = hashFill(count * side * side * 3, 5);
  const images = tf.tensor4d(data, [count, side, side, 3]);
  const expected: number[] = [];
  for (let i = 0; i < count; i++) {
    const row = tf.tidy(() =>
      metric.distance(tf.tile(tf.slice(images, i, 1), [count, 1, 1, 1]) as tf.Tensor4D, images)
    );
    expected.push(...await row.data());
    row.dispose();
  }
  const told: number[] = [];
  const progress = (done: number, pairs: number) => Promise.resolve(void told.push(done, pairs));
  await assertClose(await lpipsDistances(metric, { data, height: side, width: side }, progress), expected);
  assertEquals(told, [15, 15]);
  told.length = 0;
  const blocks = await lpipsDistances(metric, { data, height: side, width: side }, progress, 2);
  await assertClose(blocks, expected);
  assertEquals(told, [3, 15, 7, 15, 9, 15, 12, 15, 14, 15, 15, 15]);
  images.dispose();
  metric.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("lpipsDistances() keeps its digits where images resemble each other", async () => {
  const metric = await loadLpips({
    trunk: "squeeze",
    trunkWeights: toyTrunk("squeeze"),
    weights: toyHeads("squeeze"),
  });
  const side = 36, size = side * side * 3, base = hashFill(size, 5);
  const data = Float32Array.from(hashFill(3 * size, 6), (value, i) => base[i % size]! + 0.003 * value);
  const images = tf.tensor4d(data, [3, side, side, 3]);
  const [first, second, third] = tf.split(images, 3) as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  const pairs = [[first, second], [first, third], [second, third]] as const;
  const expected: number[] = [];
  for (const [x, y] of pairs) {
    const distance = metric.distance(x, y);
    expected.push(...await distance.data());
    distance.dispose();
  }
  const all = await lpipsDistances(metric, { data, height: side, width: side });
  await assertClose([all[1]!, all[2]!, all[5]!], expected);
  tf.dispose([images, first, second, third]);
  metric.dispose();
});

testWithPyTorch("The SqueezeNet trunk agrees with PyTorch's operations", async (runPython) => {
  await startBackend({ backend: "wasm" });
  const folder = await Deno.makeTempDir();
  try {
    const trunk = toyTrunk("squeeze"), images = hashFill(2 * 3 * 37 * 50, 9);
    const file = `${folder}/squeeze.safetensors`;
    await writeSafetensors(file, new Map([...trunk, ["images", { shape: [2, 3, 37, 50], data: images }]]));
    const output = JSON.parse(
      await runPython(
        `
import json, struct, sys
import torch
import torch.nn.functional as F
raw = open(sys.argv[1], "rb").read()
length = struct.unpack("<Q", raw[:8])[0]
tensors = {}
for name, entry in json.loads(raw[8:8 + length]).items():
    if name == "__metadata__": continue
    begin, end = entry["data_offsets"]
    flat = torch.frombuffer(bytearray(raw[8 + length + begin:8 + length + end]), dtype=torch.float32)
    tensors[name] = flat.reshape(entry["shape"]).double()
def conv(x, name, stride=1, padding=0):
    return F.relu(F.conv2d(x, tensors[f"features.{name}.weight"], tensors[f"features.{name}.bias"], stride, padding))
def fire(x, i):
    x = conv(x, f"{i}.squeeze")
    return torch.cat([conv(x, f"{i}.expand1x1"), conv(x, f"{i}.expand3x3", 1, 1)], 1)
def pool(x): return F.max_pool2d(x, 3, 2, ceil_mode=True)
x = tensors["images"]
shift = torch.tensor([-.030, -.088, -.188]).double().view(1, 3, 1, 1)
x = (x - shift) / torch.tensor([.458, .448, .450]).double().view(1, 3, 1, 1)
taps = [conv(x, 0, 2)]
taps.append(fire(fire(pool(taps[-1]), 3), 4))
taps.append(fire(fire(pool(taps[-1]), 6), 7))
taps.append(fire(pool(taps[-1]), 9))
for i in (10, 11, 12): taps.append(fire(taps[-1], i))
print(json.dumps([{"shape": list(t.permute(0, 2, 3, 1).shape), "values": t.permute(0, 2, 3, 1).flatten()[::7].tolist()} for t in taps]))
`,
        file,
      ),
    ) as { shape: number[]; values: number[] }[];
    const metric = await loadLpips({ trunk: "squeeze", trunkWeights: file, weights: toyHeads("squeeze") });
    const taps = tf.tidy(() =>
      metric.features(tf.transpose(tf.tensor4d(images, [2, 3, 37, 50]), [0, 2, 3, 1]))
    );
    assertEquals(taps.map((tap) => tap.shape as number[]), output.map(({ shape }) => shape));
    for (const [l, tap] of taps.entries()) {
      const values = (await tap.data()).filter((_, i) => i % 7 === 0);
      await assertClose(values, output[l]!.values, 1e-4, `tap ${l}`);
    }
    tf.dispose(taps);
    metric.dispose();
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("loadLpips() says which tensor does not belong to the trunk", async () => {
  const trunkWeights = toyTrunk("squeeze"), weights = toyHeads("squeeze");
  await assertRejects(
    () => loadLpips({ trunk: "alex", trunkWeights, weights }),
    WeightsError,
    "holds features.0.weight of shape [64, 3, 3, 3]: this trunk takes one of shape [64, 3, 11, 11]",
  );
  await assertRejects(
    () => loadLpips({ trunk: "squeeze", trunkWeights, weights: new Map() }),
    WeightsError,
    "lacks lin0.model.1.weight: this trunk takes one of shape [1, 64, 1, 1]",
  );
});

Deno.test("loadLpips() refuses heads for which LPIPS is no distance", async () => {
  const weights = toyHeads("squeeze");
  weights.set("lin3.model.1.weight", { shape: [1, 384, 1, 1], data: hashFill(384, 1) });
  await assertRejects(
    () => loadLpips({ trunk: "squeeze", trunkWeights: toyTrunk("squeeze"), weights }),
    WeightsError,
    "negative weights in lin3.model.1.weight",
  );
});

testOnBackends("features() wants images that the trunk does not shrink to nothing", async () => {
  const metric = await loadLpips({
    trunk: "squeeze",
    trunkWeights: toyTrunk("squeeze"),
    weights: toyHeads("squeeze"),
  });
  const taps = tf.tidy(() => metric.features(tf.zeros([1, 17, 17, 3])).map((tap) => tap.shape));
  assertEquals(taps.at(-1), [1, 1, 1, 512]);
  assertThrows(
    () => tf.tidy(() => metric.features(tf.zeros([1, 17, 16, 3]))),
    RangeError,
    "LPIPS by squeeze takes images of at least 17 x 17 pixels, got 16 x 17",
  );
  metric.dispose();
});
