/**
 * StyledActivation, what follows the convolution of a synthesis layer, and its gradient, as
 * models/ops/styled_activation.ts defines them:
 *
 *   y = √2 · leakyRelu(v),   v = factors ⊙ x + strength · noise + bias
 *
 * The gradient reads its inputs once, for dx and for all sums over pixels. These are added in a fixed order.
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { GAIN, SLOPE } from "../../ops/leaky_relu.ts";
import { styledActivationGradientKernel, styledActivationKernel } from "../../ops/styled_activation.ts";
import { implement, type KernelInputs } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { addManyStrips, stripsOf } from "./partial_sums.ts";
import { componentsOf, integers } from "./program.ts";

/** A pixel's noise; `sizes` is (batch, pixels, fours of channels, pixels of noise per image or 0). */
const NOISE_AT = `
  fn noiseOf(batch : i32, pixel : i32) -> f32 { return noiseAt(batch * uniforms.sizes.w + pixel); }`;

export function registerStyledActivation(): void {
  implement("webgpu", styledActivationKernel, ({ inputs, backend }) => activation(backend, inputs));
  implement("webgpu", styledActivationGradientKernel, ({ inputs, backend }) => gradient(backend, inputs));
}

/** [batch, height, width, channels] */
function activation(
  backend: WebGPUBackend,
  { x, factors, bias, noise, strength }: KernelInputs<typeof styledActivationKernel>,
): tf.TensorInfo {
  const { components, sizes, type } = layoutOf(x, noise), hasNoise = noise !== undefined;
  const [y] = dispatch(backend, {
    name: `styled_activation ${components} ${hasNoise}`,
    inputs: {
      x: [x, components],
      factors: [factors, components],
      bias: [bias, components],
      ...(noise && strength && { noise: [noise, 1], strength: [strength, 1] }),
    },
    results: { y: [x.shape, components] },
    uniforms: "sizes : vec4<i32>",
    uniformValues: [integers(...sizes)],
    workgroups: Math.ceil(sizes[0] * sizes[1] * sizes[2] / INVOCATIONS),
    code: `
      ${hasNoise ? NOISE_AT : ""}
      fn main(group : i32, local : i32) {
        let i = group * ${INVOCATIONS} + local;
        let channel = i % uniforms.sizes.z;
        let pixel = i / uniforms.sizes.z % uniforms.sizes.y;
        let batch = i / uniforms.sizes.z / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        let shift = biasAt(channel)${hasNoise ? ` + ${type}(noiseOf(batch, pixel) * strengthAt(0))` : ""};
        let v = factorsAt(batch * uniforms.sizes.z + channel) * xAt(i) + shift;
        y[i] = max(v, v * ${SLOPE}) * ${GAIN};
      }`,
  });
  return y!;
}

/** dx, and the sums over pixels, as the contract orders them. */
function gradient(
  backend: WebGPUBackend,
  { dy, x, y, factors, noise }: KernelInputs<typeof styledActivationGradientKernel>,
): tf.TensorInfo[] {
  const hasNoise = noise !== undefined;
  const { components, sizes, type } = layoutOf(x, noise);
  const [batch, pixels, lanes] = sizes, channels = x.shape[3];
  const { strip, strips } = stripsOf(pixels, batch * lanes), sums = hasNoise ? 3 : 2;
  const [dx, partial] = dispatch(backend, {
    name: `styled_activation_gradient ${components} ${hasNoise}`,
    inputs: {
      dy: [dy, components],
      x: [x, components],
      y: [y, components],
      factors: [factors, components],
      ...(noise && { noise: [noise, 1] }),
    },
    results: { dx: [x.shape, components], sums: [[strips, batch, sums, channels], components] },
    uniforms: "sizes : vec4<i32>, strip : i32, strips : i32",
    uniformValues: [integers(...sizes), integers(strip), integers(strips)],
    workgroups: Math.ceil(strips * batch * lanes / INVOCATIONS),
    code: `
      ${hasNoise ? NOISE_AT : ""}
      fn main(group : i32, local : i32) {
        let number = group * ${INVOCATIONS} + local;
        let lanes = uniforms.sizes.z;
        let channel = number % lanes;
        let batch = number / lanes % uniforms.sizes.x;
        let strip = number / lanes / uniforms.sizes.x;
        if (strip >= uniforms.strips) { return; }
        let factor = factorsAt(batch * lanes + channel);
        let end = min(uniforms.sizes.y, (strip + 1) * uniforms.strip);
        var dfactor = ${type}(0.0);
        var dbias = ${type}(0.0);
        ${hasNoise ? `var dnoise = ${type}(0.0);` : ""}
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = (batch * uniforms.sizes.y + pixel) * lanes + channel;
          let slope = select(${type}(${SLOPE * GAIN}), ${type}(${GAIN}), yAt(i) > ${type}(0.0));
          let dv = dyAt(i) * slope;
          dx[i] = dv * factor;
          dfactor += dv * xAt(i);
          dbias += dv;
          ${hasNoise ? "dnoise += dv * noiseOf(batch, pixel);" : ""}
        }
        let at = (strip * uniforms.sizes.x + batch) * ${sums} * lanes + channel;
        sums[at] = dfactor;
        sums[at + lanes] = dbias;
        ${hasNoise ? "sums[at + 2 * lanes] = dnoise;" : ""}
      }`,
  });
  return [dx!, ...finish(backend, partial!, strips, [batch, channels], hasNoise)];
}

/** Adds the strips' sums; those of bias and noise over all images too. Takes ownership of `partial`. */
function finish(
  backend: WebGPUBackend,
  partial: tf.TensorInfo,
  strips: number,
  [batch, channels]: readonly [number, number],
  hasNoise: boolean,
): tf.TensorInfo[] {
  const components = componentsOf(channels), lanes = channels / components, sums = hasNoise ? 3 : 2;
  const few = addManyStrips(backend, partial, strips);
  const type = components === 4 ? "vec4<f32>" : "f32";
  const results = dispatch(backend, {
    name: `styled_activation_sums ${components} ${hasNoise}`,
    inputs: { sums: [few.sums, components] },
    results: {
      dfactors: [[batch, channels], components],
      dbias: [[channels], components],
      ...(hasNoise && { dnoise: [[channels], components] }),
    },
    uniforms: "batch : i32, lanes : i32, strips : i32",
    uniformValues: [integers(batch), integers(lanes), integers(few.strips)],
    workgroups: Math.ceil(lanes * sums / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let number = group * ${INVOCATIONS} + local;
        let channel = number % uniforms.lanes;
        let which = number / uniforms.lanes;
        if (which >= ${sums}) { return; }
        var all = ${type}(0.0);
        for (var batch = 0; batch < uniforms.batch; batch++) {
          var sum = ${type}(0.0);
          for (var strip = 0; strip < uniforms.strips; strip++) {
            sum += sumsAt(((strip * uniforms.batch + batch) * ${sums} + which) * uniforms.lanes + channel);
          }
          if (which == 0) { dfactors[batch * uniforms.lanes + channel] = sum; }
          all += sum;
        }
        if (which == 1) { dbias[channel] = all; }
        ${hasNoise ? "if (which == 2) { dnoise[channel] = all; }" : ""}
      }`,
  });
  backend.disposeData(few.sums.dataId);
  return results;
}

function layoutOf(x: tf.Tensor4D, noise: tf.Tensor4D | undefined) {
  const [batch, height, width, channels] = x.shape;
  const components = componentsOf(channels), pixels = height * width;
  const noisePixels = noise?.shape[0] === batch ? pixels : 0; // else the same for every image
  const sizes = [batch, pixels, channels / components, noisePixels] as const;
  return { components, sizes, type: components === 4 ? "vec4<f32>" : "f32" };
}
