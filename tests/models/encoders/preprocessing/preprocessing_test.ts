import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  interpolate,
  type InterpolatedAxis,
  interpolatedAxis,
} from "../../../../models/ops/interpolation.ts";
import { Preprocessing } from "../../../../models/encoders/preprocessing/preprocessing.ts";
import { bicubicBand, bilinearBand } from "../../../../models/encoders/preprocessing/resize.ts";
import { OPENAI_PIXELS, SIGLIP_PIXELS } from "../../../../models/encoders/preprocessing/settings.ts";
import { testOnBackends } from "../../../support/backends.ts";
import { assertClose, readFixture, readJsonFixture, relativeError } from "../../../support/fixtures.ts";
import { assertMatchesFiniteDifferences } from "../../backend/_numerics.ts";
import { hashFill } from "../../../support/hash_fill.ts";

interface Cases {
  readonly nada_preprocess: { readonly cotangent_hash_seed: number };
  readonly small: readonly { readonly name: string }[];
  readonly bicubic: readonly {
    readonly name: string;
    readonly input: [number, number, number, number];
    readonly output: [number, number, number, number];
    readonly hash_seed: number | null;
    readonly cotangent_hash_seed: number;
  }[];
  readonly hash_check: { readonly seed: number; readonly first_values: readonly number[] };
}

const cases = await readJsonFixture<Cases>("clip/preprocess.json");

Deno.test("hash fill gives the fixture's first values", () => {
  const { seed, first_values } = cases.hash_check;
  assertEquals([...hashFill(first_values.length, seed)], [...first_values]);
});

testOnBackends("bicubic resizing reproduces values and gradients, plain and with antialias", async (t) => {
  const fixture = await readFixture("clip/bicubic.safetensors");
  for (const { name, input, output, hash_seed, cotangent_hash_seed } of cases.bicubic) {
    const [, , height, width] = input, [, , newHeight, newWidth] = output;
    const x = hash_seed === null
      ? fixture.image(`${name}.in`)
      : tf.tensor4d(hashFill(height * width, hash_seed), [1, height, width, 1]);
    const cotangent = tf.tensor4d(hashFill(newHeight * newWidth, cotangent_hash_seed), [
      1,
      newHeight,
      newWidth,
      1,
    ]);
    for (const antialias of [false, true]) {
      await t.step(`${name}${antialias ? " with antialias" : ""}`, async () => {
        const suffix = antialias ? ".antialias" : "";
        const before = tf.memory().numTensors;
        const rows = axis(height, newHeight, antialias), columns = axis(width, newWidth, antialias);
        const { value, grad } = tf.valueAndGrad((x) => interpolate(x as tf.Tensor4D, rows, columns))(
          x,
          cotangent,
        );
        const { shape: [, , cropHeight, cropWidth] } = fixture.host(`${name}.grad${suffix}`);
        const crop = tf.slice(grad, [0, 0, 0, 0], [1, cropHeight!, cropWidth!, 1]);
        await assertClose(value, fixture.host(`${name}.out${suffix}`), 1e-4, "value");
        await assertClose(crop, fixture.host(`${name}.grad${suffix}`), 1e-4, "gradient");
        tf.dispose([...Object.values(rows), ...Object.values(columns), value, grad, crop]);
        assertEquals(tf.memory().numTensors, before);
      });
    }
    tf.dispose([x, cotangent]);
  }
});

interface BilinearCase
  extends Record<"plain" | "antialias", { readonly y: number[]; readonly grad: number[] }> {
  readonly input: [number, number];
  readonly output: [number, number];
  readonly x: number[];
  readonly cotangent: number[];
}

testOnBackends("bilinear resizing reproduces values and gradients, plain and with antialias", async () => {
  for (
    const { input, output, ...found } of await readJsonFixture<readonly BilinearCase[]>("clip/bilinear.json")
  ) {
    const x = tf.tensor4d(found.x, [1, ...input, 1]),
      cotangent = tf.tensor4d(found.cotangent, [1, ...output, 1]);
    for (const [kind, antialias] of [["plain", false], ["antialias", true]] as const) {
      const [rows, columns] = ([0, 1] as const).map((side) =>
        interpolatedAxis(bilinearBand({ from: input[side], to: output[side] }, antialias))
      ) as [InterpolatedAxis, InterpolatedAxis];
      const { value, grad } = tf.valueAndGrad((x) => interpolate(x as tf.Tensor4D, rows, columns))(
        x,
        cotangent,
      );
      await assertClose(value, found[kind].y, 1e-6, `${input} to ${output}, ${kind}`);
      await assertClose(grad, found[kind].grad, 1e-6, `gradient, ${input} to ${output}, ${kind}`);
    }
  }
});

testOnBackends(
  "a squashed picture is that which each side resized alone gives, smoothed or not",
  async () => {
    const x = tf.tensor4d(hashFill(2 * 9 * 14 * 3, 5), [2, 9, 14, 3]);
    const { mean, deviation } = SIGLIP_PIXELS;
    const cases = [["bicubic", bicubicBand], ["bilinear", bilinearBand]] as const;
    for (const [interpolation, band] of cases) {
      for (const antialias of [false, true]) {
        const preprocessing = new Preprocessing({ ...SIGLIP_PIXELS, interpolation, antialias, size: 6 });
        const axes = [9, 14].map((from) => interpolatedAxis(band({ from, to: 6 }, antialias)));
        const expected = interpolate(x, axes[0]!, axes[1]!, {
          scale: deviation.map((deviation) => 0.5 / deviation),
          shift: mean.map((mean, i) => (0.5 - mean) / deviation[i]!),
        });
        const pixels = preprocessing.apply(x);
        assertEquals(pixels.shape, [2, 6, 6, 3]);
        await assertClose(pixels, await expected.data<"float32">(), 1e-6, `${interpolation} ${antialias}`);
        const plain = new Preprocessing({ ...SIGLIP_PIXELS, interpolation, antialias: !antialias, size: 6 });
        const other = await plain.apply(x).data<"float32">();
        assert(relativeError(other, await pixels.data<"float32">()) > 1e-2, "smoothing makes no difference");
      }
    }
  },
);

testOnBackends("a loss may contain a gradient taken through a resize", async () => {
  const before = tf.memory().numTensors;
  const rows = axis(9, 7, false), columns = axis(5, 8, true);
  await assertMatchesFiniteDifferences({
    shapes: [[2, 9, 5, 3]],
    run: (x) =>
      tf.sum(tf.square(
        tf.grad((x) => {
          const y = interpolate(x as tf.Tensor4D, rows, columns);
          return tf.sum(tf.mul(y, tf.square(y))); // so that neither derivative is constant
        })(x),
      )),
  }, { epsilon: 1e-3, tolerance: 3e-2 });
  tf.dispose([...Object.values(rows), ...Object.values(columns)]);
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("preprocessing reproduces StyleGAN-NADA's at 256 to 224", async () => {
  const fixture = await readFixture("clip/nada_preprocess.safetensors");
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 224 });
  const x = fixture.image("in.image");
  const cotangent = tf.tidy(() => {
    const planes = tf.tensor4d(hashFill(3 * 224 * 224, cases.nada_preprocess.cotangent_hash_seed), [
      1,
      3,
      224,
      224,
    ]);
    return tf.transpose(planes, [0, 2, 3, 1]);
  });
  const { value, grad } = tf.valueAndGrad((x) => preprocessing.apply(x as tf.Tensor4D))(x, cotangent);
  const pixels = channelsFirst(value), crop = channelsFirst(tf.slice(grad, [0, 0, 0, 0], [1, 96, 96, 3]));
  await assertClose(pixels, fixture.host("out.pixels"), 1e-4, "pixels");
  await assertClose(crop, fixture.host("grad.image_crop"), 1e-4, "gradient");
});

testOnBackends("preprocessing enlarges, keeps, shrinks and crops pictures of any proportion", async (t) => {
  const fixture = await readFixture("clip/nada_preprocess_small.safetensors");
  const before = tf.memory().numTensors;
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 32 });
  for (const { name } of cases.small) {
    await t.step(name, async () => {
      const x = fixture.image(`${name}.in.image`), cotangent = fixture.image(`${name}.cot.pixels`);
      const { value, grad } = tf.valueAndGrad((x) => preprocessing.apply(x as tf.Tensor4D))(x, cotangent);
      const pixels = channelsFirst(value), gradient = channelsFirst(grad);
      await assertClose(pixels, fixture.host(`${name}.out.pixels`), 1e-4, "pixels");
      await assertClose(gradient, fixture.host(`${name}.grad.image`), 1e-4, "gradient");
      tf.dispose([x, cotangent, value, grad, pixels, gradient]);
    });
  }
  preprocessing.dispose();
  assertEquals(tf.memory().numTensors, before);
});

testOnBackends("a picture whose short side has the size already is cropped, not resampled", async () => {
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 4 });
  const x = tf.reshape(tf.range(0, 4 * 7 * 3), [1, 4, 7, 3]) as tf.Tensor4D;
  const cropped = tf.slice(x, [0, 0, 2, 0], [1, 4, 4, 3]); // (7 - 4) / 2 = 1.5 rounds to the even 2
  const [actual, expected] = [preprocessing.apply(x), preprocessing.apply(cropped as tf.Tensor4D)];
  assertEquals(await actual.data(), await expected.data());
});

testOnBackends("mean and deviation are those of the settings", async () => {
  const mean = [0.5, 0.25, 0] as const, deviation = [0.5, 1, 2] as const;
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, mean, deviation, size: 2 });
  const x = tf.tensor4d([-1, -1, -1, 1, 1, 1, 0, 0, 0, 0.5, 0.5, 0.5], [1, 2, 2, 3]);
  const pixels = preprocessing.apply(x);
  const expected = [0, 1, 0.5, 0.75].flatMap((value) => mean.map((m, i) => (value - m) / deviation[i]!));
  await assertClose(pixels, { shape: [1, 2, 2, 3], data: Float32Array.from(expected) }, 1e-6);
  preprocessing.dispose();
  tf.dispose([x, pixels]);
});

testOnBackends("matrices of many sizes do not pile up", () => {
  const before = tf.memory().numTensors;
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 4 });
  for (let height = 5; height < 45; height++) {
    const image = tf.zeros<tf.Rank.R4>([1, height, 5, 3]);
    tf.dispose([image, preprocessing.apply(image)]);
  }
  preprocessing.dispose();
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("images without three channels are refused by shape", () => {
  const preprocessing = new Preprocessing({ ...OPENAI_PIXELS, size: 4 });
  assertThrows(() => preprocessing.apply(tf.zeros([1, 8, 8, 1])), RangeError, "shape [1,8,8,1]");
});

function axis(from: number, to: number, antialias: boolean): InterpolatedAxis {
  return interpolatedAxis(bicubicBand({ from, to }, antialias));
}

function channelsFirst(x: tf.Tensor): tf.Tensor {
  return tf.transpose(x, [0, 3, 1, 2]);
}
