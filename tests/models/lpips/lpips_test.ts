import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { startBackend } from "../../../models/backend/mod.ts";
import { loadLpips } from "../../../models/lpips/mod.ts";
import { elementCount } from "../../../models/shape.ts";
import { writeSafetensors } from "../../../models/weights/safetensors.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose, fixturePath, readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { testWithPyTorch } from "../../support/pytorch.ts";
import { toyHeads, toyTrunk } from "./_toy_lpips.ts";

interface Convolution {
  readonly module: string;
  readonly weight_shape: readonly [number, number, number, number];
  readonly weight_seed: number;
  readonly bias_seed: number;
  readonly weight_bound: number;
  readonly bias_bound: number;
}

const { lpips: expected } = await readJsonFixture<
  { lpips: Record<"alex" | "vgg", { convs: Convolution[]; feature_shapes: number[][] }> }
>("metrics/metrics.json");
const whole = await readFixture("metrics/lpips_trunk.safetensors");

/** The fixture's trunk under the names of a whole LPIPS. */
function hashTrunk(convolutions: readonly Convolution[]): Map<string, HostTensor> {
  return new Map(convolutions.flatMap((layer): [string, HostTensor][] => {
    const { module, weight_shape: shape, weight_bound, bias_bound } = layer;
    const size = elementCount(shape);
    const weight = hashFill(size, layer.weight_seed, -weight_bound, weight_bound);
    const bias = hashFill(shape[0], layer.bias_seed, -bias_bound, bias_bound);
    return [[`net.${module}.weight`, { shape, data: weight }], [`net.${module}.bias`, {
      shape: [shape[0]],
      data: bias,
    }]];
  }));
}

for (const trunk of ["alex", "vgg"] as const) {
  testOnBackends(`LPIPS of images agrees with the reference, ${trunk}`, async () => {
    const before = tf.memory().numTensors;
    const metric = await loadLpips({
      trunk,
      trunkWeights: hashTrunk(expected[trunk].convs),
      weights: fixturePath(`metrics/lpips_lin_${trunk}.safetensors`),
    });
    const [x, y] = [whole.image("in.image0"), whole.image("in.image1")];
    const terms = metric.distancePerTap(x, y), distance = metric.distance(x, y);
    await assertClose(terms, whole.host(`${trunk}.out.per_layer`));
    await assertClose(distance, whole.host(`${trunk}.out.distance`));
    const taps = metric.features(x);
    for (const [l, tap] of taps.entries()) {
      const [count, channels, height, width] = expected[trunk].feature_shapes[l]!;
      assertEquals(tap.shape, [count!, height!, width!, channels!]);
      const corner = tf.tidy(() => tf.transpose(tf.slice(tap, [0, 0, 0, 0], [1, 2, 2, 8]), [0, 3, 1, 2]));
      await assertClose(corner, whole.host(`${trunk}.check.feat${l}_first_image0`), 1e-4, `tap ${l}`);
      corner.dispose();
    }
    tf.dispose([x, y, terms, distance, ...taps]);
    metric.dispose();
    assertEquals(tf.memory().numTensors, before);
  });
}

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
