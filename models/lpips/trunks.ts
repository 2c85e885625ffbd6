/** The image classifiers under LPIPS, layer by layer, as torchvision numbers them. */

/** The published trunks of LPIPS 0.1. */
export type TrunkName = "alex" | "vgg" | "squeeze";

/** A convolution with bias and ReLU. */
export interface ConvolutionLayer {
  /** Tells layers apart. */
  readonly kind: "convolution";
  /** As in torchvision's `features.<name>.weight`. */
  readonly name: string;
  /** Channels in. */
  readonly inputs: number;
  /** Channels out. */
  readonly outputs: number;
  /** Side of the filter. */
  readonly size: number;
  /** Positions from one window to the next. */
  readonly stride: number;
  /** Zeros on every side. */
  readonly padding: number;
}

/** What the features pass through, in order. */
export type Layer =
  | ConvolutionLayer
  | {
    /** Max pooling of stride 2 without padding; with `ceil` the last window may reach beyond the image. */
    readonly kind: "pool";
    readonly size: number;
    readonly ceil: boolean;
  }
  | {
    /** SqueezeNet's: one convolution, then two side by side. */
    readonly kind: "fire";
    readonly squeeze: ConvolutionLayer;
    readonly expand: readonly [ConvolutionLayer, ConvolutionLayer];
  }
  | {
    /** Here LPIPS looks at the features. */
    readonly kind: "tap";
    readonly channels: number;
  };

const tap = (channels: number): Layer => ({ kind: "tap", channels });
const pool = (size: number, ceil = false): Layer => ({ kind: "pool", size, ceil });

function convolution(
  name: string | number,
  inputs: number,
  outputs: number,
  size = 3,
  stride = 1,
  padding = (size - 1) / 2,
): ConvolutionLayer {
  return { kind: "convolution", name: String(name), inputs, outputs, size, stride, padding };
}

function fire(index: number, inputs: number, squeezed: number, expanded: number): Layer {
  return {
    kind: "fire",
    squeeze: convolution(`${index}.squeeze`, inputs, squeezed, 1),
    expand: [
      convolution(`${index}.expand1x1`, squeezed, expanded, 1),
      convolution(`${index}.expand3x3`, squeezed, expanded, 3),
    ],
  };
}

/** AlexNet (Krizhevsky, 2014), VGG16 (Simonyan and Zisserman, 2015) and SqueezeNet 1.1 (Iandola et al., 2016). */
export const trunks: Readonly<Record<TrunkName, readonly Layer[]>> = {
  alex: [
    convolution(0, 3, 64, 11, 4, 2),
    tap(64),
    pool(3),
    convolution(3, 64, 192, 5),
    tap(192),
    pool(3),
    convolution(6, 192, 384),
    tap(384),
    convolution(8, 384, 256),
    tap(256),
    convolution(10, 256, 256),
    tap(256),
  ],
  vgg: [
    convolution(0, 3, 64),
    convolution(2, 64, 64),
    tap(64),
    pool(2),
    convolution(5, 64, 128),
    convolution(7, 128, 128),
    tap(128),
    pool(2),
    convolution(10, 128, 256),
    convolution(12, 256, 256),
    convolution(14, 256, 256),
    tap(256),
    pool(2),
    convolution(17, 256, 512),
    convolution(19, 512, 512),
    convolution(21, 512, 512),
    tap(512),
    pool(2),
    convolution(24, 512, 512),
    convolution(26, 512, 512),
    convolution(28, 512, 512),
    tap(512),
  ],
  squeeze: [
    convolution(0, 3, 64, 3, 2, 0),
    tap(64),
    pool(3, true),
    fire(3, 64, 16, 64),
    fire(4, 128, 16, 64),
    tap(128),
    pool(3, true),
    fire(6, 128, 32, 128),
    fire(7, 256, 32, 128),
    tap(256),
    pool(3, true),
    fire(9, 256, 48, 192),
    tap(384),
    fire(10, 384, 48, 192),
    tap(384),
    fire(11, 384, 64, 256),
    tap(512),
    fire(12, 512, 64, 256),
    tap(512),
  ],
};

/** A layer's convolutions, in the order in which they are applied. */
export function convolutionsOf(layer: Layer): readonly ConvolutionLayer[] {
  if (layer.kind === "convolution") return [layer];
  return layer.kind === "fire" ? [layer.squeeze, ...layer.expand] : [];
}

/** The smallest width and height of which every layer of a trunk leaves something, in pixels. */
export const smallestSides: Readonly<Record<TrunkName, number>> = { alex: 31, vgg: 16, squeeze: 17 };
