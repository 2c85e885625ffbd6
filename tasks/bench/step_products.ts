/** The tiled products of a step at a published size, told from the architectures: nothing is computed. */
import { geometryOf } from "../../models/backend/geometry.ts";
import type { ProductSizes } from "../../models/backend/webgpu/choose_tile.ts";
import { filterGradient, forward, inputGradient } from "../../models/backend/webgpu/convolution_products.ts";
import { matrixProduct } from "../../models/backend/webgpu/matrix_product.ts";
import { elementCount } from "../../models/shape.ts";
import { type SynthesisModule, synthesisModules } from "../../models/stylegan2/tensors.ts";
import { channelsOf, VIT_B32 } from "./sizes.ts";

/** A product, and how often networks have it. */
export interface StepProduct {
  readonly layer: string;
  readonly product: "forward" | "gradient of x" | "gradient of w";
  /** Layers whose product it is. */
  readonly times: number;
  readonly sizes: ProductSizes;
  /** Multiply-adds that are asked for: fewer than the sizes say where a stride's phases differ in their taps. */
  readonly multiplyAdds: number;
}

/** Width of w, and of the mapping network. */
const STYLE_DIM = 512;

/**
 * How often a step computes a product for its images: forth for the source's and for the adapted ones, and back for
 * these. In chunks adapted ones are rendered and encoded once more, on the way back (pipeline/step/step_in_chunks.ts).
 */
export function passesOf(product: StepProduct["product"], inChunks: boolean): number {
  if (product !== "forward") return 1;
  return inChunks ? 3 : 2;
}

/** @param images In the networks at a time */
export function generatorProducts(size: number, images: number): StepProduct[] {
  const channels = channelsOf(size), at = (resolution: number) => channels[Math.log2(resolution) - 2]!;
  const modules = synthesisModules({ size, connections: "skip" });
  const styles = modules.map((module) => inputsOf(module, at));
  return [
    ...modules.flatMap((module) => layer(module, at, images)),
    ...Array.from(new Set(styles), (width) => {
      const times = styles.filter((each) => each === width).length;
      return linear(`styles of ${width} channels`, [images, STYLE_DIM], width, { times, learns: true });
    }).flat(),
  ];
}

type ChannelsAt = (resolution: number) => number;

/** Channels that a layer reads. */
function inputsOf(module: SynthesisModule, at: ChannelsAt): number {
  const up = module.kind === "convolution" && module.resampling === "up";
  return at(up ? module.resolution / 2 : module.resolution);
}

function layer(module: SynthesisModule, at: ChannelsAt, images: number): StepProduct[] {
  const { name, resolution } = module, inputs = inputsOf(module, at), outputs = at(resolution);
  const title = `${name}, ${resolution} px`;
  if (module.kind === "rgb") {
    const x = [images, resolution ** 2, inputs], w = [images, inputs, 3], y = [images, resolution ** 2, 3];
    return [
      product(title, "forward", matrixProduct(x, w)),
      product(title, "gradient of x", matrixProduct(y, w, false, true)),
      product(title, "gradient of w", matrixProduct(x, y, true)),
    ];
  }
  const up = module.resampling === "up", side = resolution / 2;
  // The way forth of a transposed convolution is the gradient of the one that halves, and the other way round.
  const geometry = up
    ? geometryOf([images, 2 * side + 1, 2 * side + 1, outputs], [3, 3, outputs, inputs], {
      strides: 2,
      pad: "valid",
    })
    : geometryOf([images, resolution, resolution, inputs], [3, 3, inputs, outputs], { strides: 1, pad: 1 });
  const { outShape, filterShape } = geometry;
  const asked = elementCount(outShape) * elementCount(filterShape.slice(0, 3));
  const [forth, back] = up ? [inputGradient, forward] : [forward, inputGradient];
  return [
    product(title, "forward", forth(geometry), asked),
    product(title, "gradient of x", back(geometry), asked),
    product(title, "gradient of w", filterGradient(geometry), asked),
  ];
}

/** Those of ViT-B/32, whose weights are frozen. @param images In the network at a time */
export function encoderProducts(images: number): StepProduct[] {
  const { dim, image: { size, patchSize, width, layers } } = VIT_B32, places = (size / patchSize) ** 2;
  const patches = geometryOf([images, size, size, 3], [patchSize, patchSize, 3, width], {
    strides: patchSize,
    pad: "valid",
  });
  const tokens = [images * (places + 1), width], hidden = [images * (places + 1), 4 * width];
  const inBlocks = { times: layers };
  return [
    product("patches", "forward", forward(patches)),
    product("patches", "gradient of x", inputGradient(patches)),
    ...linear("queries, keys and values", tokens, 3 * width, inBlocks),
    ...linear("attention's output", tokens, width, inBlocks),
    ...linear("first of the perceptron", tokens, 4 * width, inBlocks),
    ...linear("second of the perceptron", hidden, width, inBlocks),
    ...linear("features", [images, width], dim),
  ];
}

/** x W. @param x The shape of x @param outputs Columns of W */
function linear(
  name: string,
  x: readonly number[],
  outputs: number,
  { times = 1, learns = false } = {},
): StepProduct[] {
  const [rows, inputs] = x as [number, number], w = [inputs, outputs], y = [rows, outputs];
  return [
    product(name, "forward", matrixProduct(x, w)),
    product(name, "gradient of x", matrixProduct(y, w, false, true)),
    ...(learns ? [product(name, "gradient of w", matrixProduct(x, y, true))] : []),
  ].map((each) => ({ ...each, times }));
}

function product(
  layer: string,
  product: StepProduct["product"],
  { members, rows, columns, reduction, size }: ProductSizes,
  multiplyAdds = members * rows * columns * reduction,
): StepProduct {
  return { layer, product, times: 1, sizes: { members, rows, columns, reduction, size }, multiplyAdds };
}
