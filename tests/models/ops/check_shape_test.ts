/** Operations refuse shapes that do not go together, by name, before a kernel could read or write beyond a tensor. */
import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertThrows } from "@std/assert";
import { adamUpdate } from "../../../models/ops/adam_update.ts";
import { attendToEachOther } from "../../../models/ops/attention.ts";
import { scaleChannels } from "../../../models/ops/channel_scale.ts";
import { shiftChannels } from "../../../models/ops/channel_shift.ts";
import { demodulation } from "../../../models/ops/demodulation.ts";
import { fusedLeakyRelu } from "../../../models/ops/fused_leaky_relu.ts";
import { interpolate } from "../../../models/ops/interpolation.ts";
import { layerNorm } from "../../../models/ops/layer_norm.ts";
import { sumOfProducts } from "../../../models/ops/pixel_sum.ts";
import { styledActivation } from "../../../models/ops/styled_activation.ts";
import { blurKernel } from "../../../models/ops/resampling_filter.ts";
import { upfirdn2d } from "../../../models/ops/upfirdn2d.ts";
import { weightedSquaredDistance } from "../../../models/ops/weighted_distance.ts";
import { testOnBackends } from "../../support/backends.ts";

/** A tensor of ones; its rank is what a test wants to get wrong. */
const ones = (...shape: number[]) => tf.ones(shape) as never;

const WRONG: Readonly<Record<string, readonly [() => unknown, string]>> = {
  "m": [
    () => adamUpdate({ weight: ones(4, 3), m: ones(3), v: ones(4, 3) }, ones(4, 3), ones(7)),
    "adamUpdate() takes m of shape [4, 3], and got [3]",
  ],
  "gradient": [
    () => adamUpdate({ weight: ones(4), m: ones(4), v: ones(4) }, ones(1024), ones(7)),
    "adamUpdate() takes gradient of shape [4], and got [1024]",
  ],
  "coefficients": [
    () => adamUpdate({ weight: ones(4), m: ones(4), v: ones(4) }, ones(4), ones(6)),
    "adamUpdate() takes coefficients of shape [7], and got [6]",
  ],
  "factors": [
    () => weightedSquaredDistance(ones(4, 3), ones(4, 3), ones(2, 3)),
    "weightedSquaredDistance() takes factors of shape [4, 3], and got [2, 3]",
  ],
  "reference": [
    () => weightedSquaredDistance(ones(4), ones(5), ones(4)),
    "weightedSquaredDistance() takes reference of shape [4], and got [5]",
  ],
  "styles": [
    () => demodulation(ones(3, 3, 5, 6), ones(2, 6), "none"),
    "demodulation() takes styles of shape [any, 5], and got [2, 6]",
  ],
  "styles going up": [
    () => demodulation(ones(3, 3, 5, 6), ones(2, 5), "up"),
    "demodulation() takes styles of shape [any, 6], and got [2, 5]",
  ],
  "activation's factors": [
    () => styledActivation(ones(2, 4, 4, 8), ones(1, 8), ones(8)),
    "styledActivation() takes factors of shape [2, 8], and got [1, 8]",
  ],
  "activation's noise": [
    () =>
      styledActivation(ones(2, 4, 4, 8), ones(2, 8), ones(8), { noise: ones(3, 4, 4, 1), strength: ones(1) }),
    "styledActivation() takes noise of shape [1 or 2, 4, 4, 1], and got [3, 4, 4, 1]",
  ],
  "activation's bias": [
    () => styledActivation(ones(2, 4, 4, 8), ones(2, 8), ones(4)),
    "styledActivation() takes bias of shape [8], and got [4]",
  ],
  "image": [
    () => upfirdn2d(ones(4, 4, 8), blurKernel()),
    "upfirdn2d() takes x of shape [any, any, any, any], and got [4, 4, 8]",
  ],
  "ragged taps": [
    () => upfirdn2d(ones(1, 4, 4, 8), [[1, 2], [1]]),
    "upfirdn2d() takes a kernel whose rows have one length, and got [[1,2],[1]]",
  ],
  "rows": [
    () => interpolate(ones(1, 4, 4, 3), { matrix: ones(2, 5) } as never, { matrix: ones(2, 4) } as never),
    "interpolate() takes rows of shape [any, 4], and got [2, 5]",
  ],
  "scale": [
    () => scaleChannels(ones(2, 4, 4, 8), ones(2, 4)),
    "scaleChannels() takes scale of shape [2, 8], and got [2, 4]",
  ],
  "shift": [
    () => shiftChannels(ones(2, 4, 4, 8), ones(4)),
    "shiftChannels() takes shift of shape [8], and got [4]",
  ],
  "bias": [
    () => fusedLeakyRelu(ones(2, 8), ones(1)),
    "fusedLeakyRelu() takes bias of shape [8], and got [1]",
  ],
  "width": [
    () => layerNorm(ones(2, 8), ones(8), ones(4)),
    "layerNorm() takes bias of shape [8], and got [4]",
  ],
  "products": [
    () => sumOfProducts(ones(2, 4, 4, 8), ones(1, 4, 4, 8)),
    "sumOfProducts() takes y of shape [2, 4, 4, 8], and got [1, 4, 4, 8]",
  ],
  "mask": [
    () => attendToEachOther(ones(1, 4, 24), 2, ones(3, 3)),
    "attendToEachOther() takes mask of shape [4, 4], and got [3, 3]",
  ],
};

testOnBackends("operations refuse shapes that do not go together, with both", () => {
  for (const [compute, message] of Object.values(WRONG)) {
    tf.tidy(() => assertEquals(assertThrows(compute, TypeError).message, message));
  }
});
