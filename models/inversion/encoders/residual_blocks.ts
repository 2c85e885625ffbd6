/** The residual blocks of both trunks. */
import * as tf from "@tensorflow/tfjs";
import { scaleChannels } from "../../ops/channel_scale.ts";
import { convolve, type Layer, type NetworkReader } from "./network_reader.ts";
import type { Tensor2D, Tensor4D } from "../../tensors.ts";

/**
 * InsightFace's improved residual block, with or without squeeze and excitation:
 *
 *   y = SE(BN(conv(PReLU(conv(BN(x)))))) + shortcut(x)
 *
 * The second convolution has the stride. There is no activation after the sum. The shortcut is every stride-th pixel, or
 * a normalised 1 × 1 convolution where there are more channels. Deng et al., "ArcFace", CVPR 2019, section 3.1.
 *
 * @param module `body.{i}`: `shortcut_layer.{0,1}`, `res_layer.{0…5}`
 */
export async function bottleneckIR(module: NetworkReader, stride: number): Promise<Layer> {
  const inside = module.under("res_layer");
  const norm = await inside.norm("0"),
    first = await inside.convolution("1"),
    activate = await inside.prelu("2");
  const second = await inside.normalisedConvolution("3", "4");
  const excite = inside.has("5.fc1.weight") ? await squeezeAndExcitation(inside.under("5")) : undefined;
  const shortcut = module.has("shortcut_layer.0.weight")
    ? await module.normalisedConvolution("shortcut_layer.0", "shortcut_layer.1")
    : undefined;
  return (x) =>
    tf.tidy(() => {
      const residual = convolve(activate(convolve(norm(x), first)), second, stride);
      const direct = shortcut ? convolve(x, shortcut, stride) : everyNth(x, stride);
      return tf.add(excite ? excite(residual) : residual, direct);
    });
}

/**
 * Scales each channel by what all channels' means say:
 *
 *   y = x · sigmoid(relu(mean(x) W₁) W₂)
 *
 * Hu et al., "Squeeze-and-Excitation Networks", CVPR 2018.
 */
async function squeezeAndExcitation(module: NetworkReader): Promise<Layer> {
  const down = await module.matrix("fc1.weight"), up = await module.matrix("fc2.weight");
  return (x) => {
    const gate = tf.sigmoid(tf.matMul(tf.relu(tf.matMul(globalMean(x), down)), up));
    return scaleChannels(x, gate as Tensor2D);
  };
}

/** The mean over pixels, [batch, channels]. */
export function globalMean(x: Tensor4D): Tensor2D {
  return tf.tidy(() => tf.mean<Tensor2D>(tf.mean(x, 2), 1));
}

/** Rows and columns 0, stride, 2 stride, … */
function everyNth(x: Tensor4D, stride: number): Tensor4D {
  return stride === 1 ? x : tf.stridedSlice(x, [0, 0, 0, 0], x.shape, [1, stride, stride, 1]) as Tensor4D;
}

/**
 * ResNet's basic block: relu(BN(conv(relu(BN(conv(x))))) + shortcut(x)), the first convolution with the stride. He et
 * al., "Deep Residual Learning for Image Recognition", CVPR 2016.
 *
 * @param module `conv1`, `bn1`, `conv2`, `bn2`, `downsample.{0,1}`
 */
export async function basicBlock(module: NetworkReader, stride: number): Promise<Layer> {
  const first = await module.normalisedConvolution("conv1", "bn1");
  const second = await module.normalisedConvolution("conv2", "bn2");
  const shortcut = module.has("downsample.0.weight")
    ? await module.normalisedConvolution("downsample.0", "downsample.1")
    : undefined;
  return (x) =>
    tf.tidy(() => {
      const residual = convolve(tf.relu(convolve(x, first, stride)), second);
      return tf.relu(tf.add(residual, shortcut ? convolve(x, shortcut, stride) : x));
    });
}
