/**
 * Upfirdn2d: upsampling with zeros, padding, filtering and keeping every n-th pixel in one pass, as
 * models/ops/upfirdn2d.ts defines it. No zero is read, and no pixel is written that is not kept.
 */
import { range } from "../../range.ts";
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { type FirKernel, outputSizes, type ResamplingFilter } from "../../ops/resampling_filter.ts";
import { upfirdn2dKernel } from "../../ops/upfirdn2d.ts";
import { elementCount } from "../../shape.ts";
import { implement } from "../register.ts";
import { componentsOf, flat, flatOutput, integers } from "./program.ts";

const INVOCATIONS = 64;

/** The least height and width of the tile of results that an invocation computes: its windows overlap. */
const TILE = 2;

export function registerUpfirdn2d(): void {
  implement(
    "webgpu",
    upfirdn2dKernel,
    ({ inputs: { x }, attributes, backend }) => upfirdn2d(backend, x, attributes),
  );
}

function upfirdn2d(backend: WebGPUBackend, x: tf.Tensor4D, filter: ResamplingFilter): tf.TensorInfo {
  const [batch, height, width, channels] = x.shape, { kernel, up, down } = filter;
  const [outHeight, outWidth] = outputSizes([height, width], filter);
  const rows = axisOf(0, filter), columns = axisOf(1, filter);
  const shape = [batch, outHeight, outWidth, channels];
  const components = componentsOf(channels);
  const tilesDown = Math.ceil(outHeight / rows.tile), tilesAcross = Math.ceil(outWidth / columns.tile);
  const { dataId } = backend.runWebGPUProgram(
    {
      shaderKey: `upfirdn2d_${components}_${up}_${down}_${rows.before}_${columns.before}_${
        kernel.map(String).join(";")
      }`,
      variableNames: ["x"],
      outputComponent: components,
      outputShape: flatOutput(elementCount(shape)),
      dispatchLayout: { x: [0] },
      dispatch: [Math.ceil(batch * tilesDown * tilesAcross * channels / components / INVOCATIONS), 1, 1],
      workgroupSize: [INVOCATIONS, 1, 1],
      uniforms: "image : vec4<i32>, output : vec2<i32>, tiles : vec2<i32>,",
      getUserCode: () => shader(kernel, rows, columns, components),
    },
    [flat(x)],
    "float32",
    [
      integers(batch, height, width, channels / components),
      integers(outHeight, outWidth),
      integers(tilesDown, tilesAcross),
    ],
  );
  return { dataId, shape, dtype: "float32" };
}

/** One axis of the operation. */
interface Axis {
  readonly taps: number;
  readonly up: number;
  readonly down: number;
  readonly before: number;
  /** Results per invocation: a multiple of the period after which the same taps fall on pixels again. */
  readonly tile: number;
}

function axisOf(axis: 0 | 1, { kernel, up: ups, down: downs, pad }: ResamplingFilter): Axis {
  const taps = [kernel.length, kernel[0]!.length][axis]!;
  const up = ups[axis], down = downs[axis], [before] = pad[axis];
  let tile = TILE;
  while (tile * down % up !== 0) tile++;
  return { taps, up, down, before, tile };
}

/** For each result of a tile, the taps that fall on a pixel and not on an inserted zero, with the pixel's offset. */
function usedTaps({ taps, up, down, before, tile }: Axis): { result: number; tap: number; pixel: number }[] {
  return Array.from({ length: tile * taps }, (_, i) => {
    const result = Math.floor(i / taps), k = i % taps;
    return { result, tap: taps - 1 - k, pixel: (down * result + k - before) / up };
  }).filter(({ pixel }) => Number.isInteger(pixel));
}

function shader(kernel: FirKernel, rows: Axis, columns: Axis, components: 1 | 4): string {
  const type = components === 4 ? "vec4<f32>" : "f32";
  const down = usedTaps(rows), across = usedTaps(columns);
  const pixelsDown = distinct(down.map(({ pixel }) => pixel));
  const pixelsAcross = distinct(across.map(({ pixel }) => pixel));
  const results = range(rows.tile).flatMap((i) => range(columns.tile).map((j) => ({ i, j })));
  const load = (pixel: number, at: number) =>
    `let x${at} = pixelAt(batch, first + vec2<i32>(${pixelsDown[pixel]}, ${pixelsAcross[at]}), channel);`;
  const add = (pixel: number) =>
    down.filter((row) => row.pixel === pixelsDown[pixel]).flatMap((row) =>
      across.map((column) => {
        const tap = kernel[row.tap]![column.tap]!;
        if (tap === 0) return "";
        const sum = `sum${row.result}${column.result}`;
        return `${sum} = fma(${type}(${tap}), x${pixelsAcross.indexOf(column.pixel)}, ${sum});`;
      })
    );
  return `
    fn pixelAt(batch : i32, place : vec2<i32>, channel : i32) -> ${type} {
      if (any(place < vec2<i32>(0)) || any(place >= uniforms.image.yz)) { return ${type}(0.0); }
      return ${type}(x[((batch * uniforms.image.y + place.x) * uniforms.image.z + place.y) * uniforms.image.w + channel]);
    }
    fn store(batch : i32, place : vec2<i32>, channel : i32, value : ${type}) {
      if (any(place >= uniforms.output)) { return; }
      let row = (batch * uniforms.output.x + place.x) * uniforms.output.y;
      result[(row + place.y) * uniforms.image.w + channel] = value;
    }
    fn main(index : i32) {
      let channel = index % uniforms.image.w;
      let number = index / uniforms.image.w;
      let tile = vec2<i32>(number / uniforms.tiles.y % uniforms.tiles.x, number % uniforms.tiles.y);
      let batch = number / uniforms.tiles.y / uniforms.tiles.x;
      if (batch >= uniforms.image.x) { return; }
      let first = tile * vec2<i32>(${rows.tile * rows.down / rows.up}, ${
    columns.tile * columns.down / columns.up
  });
      ${results.map(({ i, j }) => `var sum${i}${j} = ${type}(0.0);`).join("\n")}
      ${
    range(pixelsDown.length).map((pixel) =>
      `{
        ${range(pixelsAcross.length).map((at) => load(pixel, at)).join("\n")}
        ${add(pixel).join("\n")}
      }`
    ).join("\n")
  }
      let place = tile * vec2<i32>(${rows.tile}, ${columns.tile});
      ${
    results.map(({ i, j }) => `store(batch, place + vec2<i32>(${i}, ${j}), channel, sum${i}${j});`).join("\n")
  }
    }`;
}

function distinct(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
