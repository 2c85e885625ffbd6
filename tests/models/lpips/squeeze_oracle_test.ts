import * as tf from "@tensorflow/tfjs";
import { assert, assertEquals } from "@std/assert";
import { loadLpips } from "../../../models/lpips/mod.ts";
import { convolutionsOf, trunks } from "../../../models/lpips/trunks.ts";
import { elementCount } from "../../../models/shape.ts";
import type { HostTensor } from "../../../models/weights/types.ts";
import { testOnBackends } from "../../support/backends.ts";
import { assertClose } from "../../support/fixtures.ts";
import { hashFill } from "../../support/hash_fill.ts";
import { readInversion, readInversionJson } from "../../support/inversion.ts";
import { balanced } from "../stylegan2/support.ts";
import { toyHeads } from "./_toy_lpips.ts";

interface Tap {
  readonly shape: readonly number[];
  readonly sum: number;
  readonly sum_of_squares: number;
}

const fixture = await readInversion("edits");
const facts = await readInversionJson<
  {
    squeeze_parameters: Record<string, { seed: number; bound: number }>;
    squeeze_input_seed: number;
  } & Record<string, unknown>
>("edits");

testOnBackends("SqueezeNet's features agree with the reference at every tap", () =>
  balanced(async () => {
    const weights = new Map<string, HostTensor>();
    for (const { name, inputs, outputs, size } of trunks.squeeze.flatMap(convolutionsOf)) {
      for (const [part, shape] of [["weight", [outputs, inputs, size, size]], ["bias", [outputs]]] as const) {
        const { seed, bound } = facts.squeeze_parameters[`${name}.${part}`]!;
        weights.set(`features.${name}.${part}`, {
          shape,
          data: hashFill(elementCount(shape), seed, -bound, bound),
        });
      }
    }
    const metric = await loadLpips({ trunk: "squeeze", trunkWeights: weights, weights: toyHeads("squeeze") });
    const taps = tf.tidy(() => {
      const input = tf.tensor4d(hashFill(3 * 64 * 64, facts.squeeze_input_seed), [1, 3, 64, 64]);
      return metric.features(tf.transpose(input, [0, 2, 3, 1]));
    });
    const names = Object.keys(facts).filter((name) => name.startsWith("squeeze_tap_"));
    assertEquals(names.length, taps.length);
    for (const [l, name] of names.entries()) {
      const { shape: [count, channels, height, width], ...sums } = facts[name] as Tap;
      assertEquals(taps[l]!.shape, [count!, height!, width!, channels!]);
      const values = Float64Array.from(await taps[l]!.data<"float32">());
      const sum = values.reduce((sum, value) => sum + value, 0);
      const squares = values.reduce((sum, value) => sum + value ** 2, 0);
      for (const [found, expected] of [[sum, sums.sum], [squares, sums.sum_of_squares]] as const) {
        assert(Math.abs(found / expected - 1) < 1e-4, `${name}: ${found}, expected ${expected}`);
      }
    }
    const expected = fixture.host("squeeze.out.tap12"), [, channels] = expected.shape as [number, number];
    const last = tf.tidy(() => {
      const first = tf.slice(taps.at(-1)!, [0, 0, 0, 0], [-1, -1, -1, channels]);
      return tf.transpose(first, [0, 3, 1, 2]);
    });
    await assertClose(last, expected);
    tf.dispose([last, ...taps]);
    metric.dispose();
  }));
