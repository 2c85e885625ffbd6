/** Every layer of StyleGAN2, values and gradients, against the PyTorch reference. */
import type * as tf from "@tensorflow/tfjs";
import type { Resampling } from "../../../models/ops/resampling_convolution.ts";
import { equalLinear } from "../../../models/stylegan2/equal_linear.ts";
import { fusedLeakyRelu } from "../../../models/ops/fused_leaky_relu.ts";
import { pixelNorm } from "../../../models/stylegan2/mapping.ts";
import { modulatedConvolution } from "../../../models/stylegan2/modulated_convolution.ts";
import { styledConvolution } from "../../../models/stylegan2/styled_convolution.ts";
import { toRgb } from "../../../models/stylegan2/to_rgb.ts";
import type { FirKernel } from "../../../models/ops/resampling_filter.ts";
import { upfirdn2d } from "../../../models/ops/upfirdn2d.ts";
import { testOnBackends } from "../../support/backends.ts";
import { readFixture, readJsonFixture } from "../../support/fixtures.ts";
import { type Axes, balanced, checkCase } from "./support.ts";

/** A fixture's list of cases, each with its name and its settings. */
async function casesOf<T>(name: string): Promise<(T & { name: string })[]> {
  return (await readJsonFixture<{ cases: (T & { name: string })[] }>(`stylegan2/${name}.json`)).cases;
}

testOnBackends("upfirdn2d() resamples as the reference does", async (t) => {
  const fixture = await readFixture("stylegan2/upfirdn2d.safetensors");
  type Case = { up_xy: number[]; down_xy: number[]; pad_x0_x1_y0_y1: number[] };
  for (const { name, up_xy, down_xy, pad_x0_x1_y0_y1: pad } of await casesOf<Case>("upfirdn2d")) {
    await t.step(name, () =>
      balanced(async () => {
        const { data, shape } = fixture.host(`${name}.in.kernel`);
        const [height, width] = shape as [number, number];
        const kernel: FirKernel = Array.from(
          { length: height },
          (_, i) => Array.from(data.slice(i * width, (i + 1) * width) as Float32Array),
        );
        await checkCase(fixture, name, { "in.x": "image" }, "image", (tensors) =>
          upfirdn2d(tensors["in.x"] as tf.Tensor4D, kernel, {
            up: [up_xy[1]!, up_xy[0]!],
            down: [down_xy[1]!, down_xy[0]!],
            pad: [[pad[2]!, pad[3]!], [pad[0]!, pad[1]!]],
          }));
      }));
  }
});

testOnBackends("fusedLeakyRelu() adds the bias, activates and gains", async (t) => {
  const fixture = await readFixture("stylegan2/fused_leaky_relu.safetensors");
  for (const { name, bias } of await casesOf<{ bias: boolean }>("fused_leaky_relu")) {
    const x: Axes = name.startsWith("nchw") ? "image" : "rows";
    await t.step(
      name,
      () =>
        balanced(() =>
          checkCase(
            fixture,
            name,
            { "in.x": x, ...bias ? { "in.bias": "vector" } : {} },
            x,
            (tensors) =>
              fusedLeakyRelu(tensors["in.x"] as tf.Tensor4D, tensors["in.bias"] as tf.Tensor1D | undefined),
          )
        ),
    );
  }
});

testOnBackends("equalLinear() and pixelNorm() match the reference", async (t) => {
  const fixture = await readFixture("stylegan2/equal_linear.safetensors");
  for (
    const { name, lr_mul, activation } of await casesOf<{ lr_mul: number; activation: string | null }>(
      "equal_linear",
    )
  ) {
    await t.step(name, () =>
      balanced(() => {
        if (name === "pixelnorm") {
          return checkCase(fixture, name, { "in.x": "rows" }, "rows", (tensors) =>
            pixelNorm(tensors["in.x"] as tf.Tensor2D));
        }
        const inputs: Record<string, Axes> = { "in.x": "rows", "w.weight": "matrix", "w.bias": "vector" };
        return checkCase(fixture, name, inputs, "rows", (tensors) =>
          equalLinear(
            tensors["in.x"] as tf.Tensor2D,
            tensors["w.weight"] as tf.Tensor2D,
            tensors["w.bias"] as tf.Tensor1D,
            { learningRateMultiplier: lr_mul, activation: activation === null ? "linear" : "lrelu" },
          ));
      }));
  }
});

testOnBackends(
  "modulatedConvolution() matches the reference, resampling or not, demodulated or not",
  async (t) => {
    const fixture = await readFixture("stylegan2/modulated_conv2d.safetensors");
    type Case = { upsample: boolean; downsample: boolean; demodulate: boolean };
    for (const { name, upsample, downsample, demodulate } of await casesOf<Case>("modulated_conv2d")) {
      const resampling: Resampling = upsample ? "up" : downsample ? "down" : "none";
      await t.step(name, () =>
        balanced(() => {
          const inputs: Record<string, Axes> = {
            "in.x": "image",
            "in.style": "rows",
            "w.weight": upsample ? "transposedConvolution" : "convolution",
            "w.modulation.weight": "matrix",
            "w.modulation.bias": "vector",
          };
          return checkCase(fixture, name, inputs, "image", (tensors) => {
            const styles = equalLinear(
              tensors["in.style"] as tf.Tensor2D,
              tensors["w.modulation.weight"] as tf.Tensor2D,
              tensors["w.modulation.bias"] as tf.Tensor1D,
            );
            const [x, weight] = [tensors["in.x"] as tf.Tensor4D, tensors["w.weight"] as tf.Tensor4D];
            return modulatedConvolution(x, weight, styles, { resampling, demodulate });
          });
        }));
    }
  },
);

testOnBackends("styledConvolution() and toRgb() match the reference", async (t) => {
  const fixture = await readFixture("stylegan2/styled_layers.safetensors");
  for (
    const { name, kind, upsample, skip } of await casesOf<{ kind: string; upsample: boolean; skip: boolean }>(
      "styled_layers",
    )
  ) {
    const up = kind === "StyledConv" && upsample;
    const inputs: Record<string, Axes> = {
      "in.x": "image",
      "in.style": "rows",
      "w.conv.weight": up ? "transposedConvolution" : "convolution",
      "w.conv.modulation.weight": "matrix",
      "w.conv.modulation.bias": "vector",
    };
    const common = (tensors: Record<string, tf.Tensor>) => ({
      weight: tensors["w.conv.weight"] as tf.Tensor4D,
      modulationWeight: tensors["w.conv.modulation.weight"] as tf.Tensor2D,
      modulationBias: tensors["w.conv.modulation.bias"] as tf.Tensor1D,
    });
    await t.step(name, () =>
      balanced(() => {
        if (kind === "ToRGB") {
          const all: Record<string, Axes> = {
            ...inputs,
            "w.bias": "rgbBias",
            ...skip ? { "in.skip": "image" } : {},
          };
          return checkCase(fixture, name, all, "image", (tensors) =>
            toRgb(
              tensors["in.x"] as tf.Tensor4D,
              tensors["in.style"] as tf.Tensor2D,
              { ...common(tensors), bias: tensors["w.bias"] as tf.Tensor1D },
              tensors["in.skip"] as tf.Tensor4D | undefined,
            ));
        }
        const all = {
          ...inputs,
          "in.noise": "image",
          "w.noise.weight": "vector",
          "w.activate.bias": "vector",
        } as const;
        return checkCase(fixture, name, all, "image", (tensors) =>
          styledConvolution(
            tensors["in.x"] as tf.Tensor4D,
            tensors["in.style"] as tf.Tensor2D,
            {
              ...common(tensors),
              noiseStrength: tensors["w.noise.weight"] as tf.Tensor1D,
              bias: tensors["w.activate.bias"] as tf.Tensor1D,
            },
            tensors["in.noise"] as tf.Tensor4D,
            up ? "up" : "none",
          ));
      }));
  }
});
