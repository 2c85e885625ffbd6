import * as tf from "@tensorflow/tfjs";
import { inversion } from "../../mod.ts";
import { namedEncoder } from "../images/named_networks.ts";
import type { Compared } from "./settings.ts";

/** A distance, and the networks behind it. */
export interface LoadedDistance {
  /** At the size at which projections compare. */
  readonly distance: inversion.ImageDistance;
  /** At full resolution, at which tuning does. */
  readonly full: inversion.ImageDistance;
  /** Where tuning is near enough: the paper's for LPIPS; nobody knows it for others. */
  readonly stopAt: number;
  dispose(): void;
}

/** Loads what images are compared by. @throws {WeightsError} where a file holds something else */
export async function loadDistance(compared: Compared): Promise<LoadedDistance> {
  const { lpipsDistance, pixelDistance } = inversion;
  if (compared.by === "pixels") {
    const full = pixelDistance(Infinity);
    return { distance: pixelDistance(), full, stopAt: 0, dispose() {} };
  }
  if (compared.by === "lpips") {
    const metric = await inversion.loadLpips(compared.lpips);
    return {
      distance: lpipsDistance(metric),
      full: lpipsDistance(metric, Infinity),
      stopAt: 0.06,
      dispose: () => metric.dispose(),
    };
  }
  const encoder = await namedEncoder(compared.encoder, compared.stated).load();
  const withPixels = (pixels: inversion.ImageDistance) =>
    inversion.sumOfDistances([
      { weight: 1, distance: inversion.encoderDistance(encoder) },
      { weight: 1, distance: pixels },
    ]);
  return {
    distance: withPixels(pixelDistance()),
    full: withPixels(pixelDistance(Infinity)),
    stopAt: 0,
    dispose: () => encoder.dispose(),
  };
}

/** How near an image comes to its picture. */
export interface Nearness {
  /** In dB, of values in [-1, 1]: 10 log₁₀(4 / mean (x − y)²), both clamped. */
  readonly psnr: number;
  /** As projections compare. */
  readonly distance: number;
}

/** Images at a time. */
const ROWS = 4;

/** How near images [n, height, width, 3] come to pictures, one by one. */
export async function nearness(
  pictures: Float32Array,
  images: Float32Array,
  shape: readonly [count: number, height: number, width: number],
  distance: inversion.ImageDistance,
): Promise<Nearness[]> {
  const [count, height, width] = shape, values = height * width * 3, found: Nearness[] = [];
  for (let begin = 0; begin < count; begin += ROWS) {
    const length = Math.min(ROWS, count - begin);
    const distances = tf.tidy(() => {
      const [x, y] = [pictures, images].map((all) =>
        distance.embed(
          tf.tensor4d(all.subarray(begin * values, (begin + length) * values), [length, height, width, 3]),
        )
      );
      return inversion.embeddedDistance(x!, y!);
    });
    const each = await distances.data();
    distances.dispose();
    for (let i = 0; i < length; i++) {
      const offset = (begin + i) * values;
      found.push({ psnr: psnrOf(pictures, images, offset, values), distance: each[i]! });
    }
  }
  return found;
}

/** The PSNR of two images that lie in longer arrays, as `Nearness` has it. @param begin where they do, in both */
export function psnrOf(x: Float32Array, y: Float32Array, begin: number, length: number): number {
  const clamped = (value: number) => Math.min(1, Math.max(-1, value));
  let squares = 0;
  for (let i = begin; i < begin + length; i++) squares += (clamped(x[i]!) - clamped(y[i]!)) ** 2;
  return squares === 0 ? Infinity : 10 * Math.log10(4 * length / squares);
}
