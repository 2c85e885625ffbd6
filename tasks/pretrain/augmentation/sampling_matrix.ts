import type { SparseMatrix } from "../../../models/ops/sparse_matrix.ts";
import type { Affine } from "./affine.ts";

/**
 * Resampling as a matrix from all pixels of a batch to all pixels of the result: pixel (x, y) of image b shows the
 * place maps[b](x, y), in pixels from the middle, to the right and downwards.
 *
 * Between pixels it interpolates by cubic convolution (Keys, "Cubic Convolution Interpolation for Digital Image
 * Processing", 1981), a = −1/2, with 4 taps along each axis; along an axis on which all places are pixels it takes them
 * as they are. The surroundings are the image mirrored, again and again, about its outermost pixels.
 *
 * @returns [batch · height · width, batch · height · width], rows and columns counting images, then rows, then columns
 */
export function samplingMatrix(maps: readonly Affine[], height: number, width: number): SparseMatrix {
  const pixels = height * width, grids = maps.map((map) => sampleGrid(map, height, width));
  const count = grids.reduce((sum, { x, y }) => sum + pixels * x.taps * y.taps, 0);
  const room = 2 ** Math.ceil(Math.log2(count)); // few sizes, lest a device keep memory for each
  const matrix = {
    height: maps.length * pixels,
    width: maps.length * pixels,
    starts: new Int32Array(maps.length * pixels + 1),
    columns: new Int32Array(room),
    values: new Float32Array(room),
  };
  let t = 0;
  grids.forEach(({ x, y }, image) => {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let i = pixel * y.taps; i < (pixel + 1) * y.taps; i++) {
        const row = image * pixels + y.places[i]! * width, weight = y.weights[i]!;
        for (let j = pixel * x.taps; j < (pixel + 1) * x.taps; j++) {
          matrix.columns[t] = row + x.places[j]!;
          matrix.values[t++] = weight * x.weights[j]!;
        }
      }
      matrix.starts[image * pixels + pixel + 1] = t;
    }
  });
  return matrix;
}

/** Along one axis, what each pixel of the result sees: places [pixels, taps] and their weights. */
interface AxisTaps {
  readonly taps: 1 | 4;
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

function sampleGrid([a, b, c, d, e, f]: Affine, height: number, width: number): { x: AxisTaps; y: AxisTaps } {
  const middle = { x: (width - 1) / 2, y: (height - 1) / 2 };
  const shape = [height, width] as const;
  return {
    x: tapsAlong(width, shape, a, b, c + middle.x - a * middle.x - b * middle.y),
    y: tapsAlong(height, shape, d, e, f + middle.y - d * middle.x - e * middle.y),
  };
}

/** Of the places right · column + down · row + first, on an axis of so many pixels. */
function tapsAlong(
  size: number,
  [height, width]: readonly [number, number],
  right: number,
  down: number,
  first: number,
): AxisTaps {
  const taps = [right, down, first].every(Number.isInteger) ? 1 : 4;
  const places = new Int32Array(height * width * taps);
  const weights = new Float64Array(places.length).fill(1);
  for (let row = 0, t = 0; row < height; row++) {
    for (let column = 0; column < width; column++, t += taps) {
      const place = right * column + down * row + first, floor = Math.floor(place);
      if (taps === 1) places[t] = mirrored(place, size);
      else {
        for (let tap = 0; tap < 4; tap++) places[t + tap] = mirrored(floor - 1 + tap, size);
        setCubicWeights(weights, t, place - floor);
      }
    }
  }
  return { taps, places, weights };
}

/** Keys' kernel at −1 − s, −s, 1 − s and 2 − s. */
function setCubicWeights(weights: Float64Array, at: number, s: number): void {
  weights[at] = ((-0.5 * s + 1) * s - 0.5) * s;
  weights[at + 1] = (1.5 * s - 2.5) * s * s + 1;
  weights[at + 2] = ((-1.5 * s + 2) * s + 0.5) * s;
  weights[at + 3] = (0.5 * s - 0.5) * s * s;
}

/** The pixel that is seen at a place of an axis whose ends are mirrors. */
function mirrored(place: number, size: number): number {
  if (place >= 0 && place < size) return place;
  if (size === 1) return 0;
  const period = 2 * (size - 1), inPeriod = ((place % period) + period) % period;
  return Math.min(inPeriod, period - inPeriod);
}
