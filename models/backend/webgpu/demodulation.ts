/**
 * Demodulation and its gradients, as models/ops/demodulation.ts defines them, from each pair of channels'
 * energy e[i, o] = Σₖₗ w[k, l, i, o]²:
 *
 *   d[b, o] = 1 / √(Σᵢ s[b, i]² e[i, o] + ε)
 *   ds[b, i] = s[b, i] Σₒ p[b, o] e[i, o],   dw[k, l, i, o] = w[k, l, i, o] Σ_b p[b, o] s[b, i]²,   p = −d³ dy
 */
import type * as tf from "@tensorflow/tfjs";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import {
  demodulationKernel,
  demodulationStylesGradientKernel,
  demodulationWeightGradientKernel,
} from "../../ops/demodulation.ts";
import { implement, type KernelInputs } from "../register.ts";
import { dispatch, INVOCATIONS } from "./dispatch.ts";
import { componentsOf, floats, integers } from "./program.ts";

type Inputs = KernelInputs<typeof demodulationKernel>;
type StylesGradientInputs = KernelInputs<typeof demodulationStylesGradientKernel>;
type WeightGradientInputs = KernelInputs<typeof demodulationWeightGradientKernel>;

/** p = −d³ dy, for one output of one member of the batch: `at` is its place in [batch, outputs]. */
const POWER_GRADIENT = `
  fn dPower(at : i32) -> f32 {
    let factor = factorsAt(at);
    return -dyAt(at) * factor * factor * factor;
  }`;

export function registerDemodulation(): void {
  implement(
    "webgpu",
    demodulationKernel,
    ({ inputs, attributes: { outputsFirst, epsilon }, backend }) =>
      demodulation(backend, inputs, outputsFirst, epsilon),
  );
  implement(
    "webgpu",
    demodulationStylesGradientKernel,
    ({ inputs, attributes, backend }) => stylesGradient(backend, inputs, attributes.outputsFirst),
  );
  implement(
    "webgpu",
    demodulationWeightGradientKernel,
    ({ inputs, attributes, backend }) => weightGradient(backend, inputs, attributes.outputsFirst),
  );
}

/** An invocation for each factor. [batch, outputs] */
function demodulation(
  backend: WebGPUBackend,
  inputs: Inputs,
  outputsFirst: boolean,
  epsilon: number,
): tf.TensorInfo {
  const { batch, width, outputs, strides } = layoutOf(inputs, outputsFirst);
  const [factors] = dispatch(backend, {
    name: "demodulation",
    inputs: { energy: [inputs.energy, 1], styles: [inputs.styles, 1] },
    results: { factors: [[batch, outputs], 1] },
    uniforms: "sizes : vec3<i32>, strides : vec2<i32>, epsilon : f32",
    uniformValues: [integers(batch, width, outputs), strides, floats(epsilon)],
    workgroups: Math.ceil(batch * outputs / INVOCATIONS),
    code: `
      fn main(group : i32, local : i32) {
        let number = group * ${INVOCATIONS} + local;
        let output = number % uniforms.sizes.z;
        let batch = number / uniforms.sizes.z;
        if (batch >= uniforms.sizes.x) { return; }
        var power = 0.0;
        for (var i = 0; i < uniforms.sizes.y; i++) {
          let style = stylesAt(batch * uniforms.sizes.y + i);
          power += style * style * energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
        }
        factors[number] = 1.0 / sqrt(power + uniforms.epsilon);
      }`,
  });
  return factors!;
}

/** An invocation for each style. [batch, inputs] */
function stylesGradient(
  backend: WebGPUBackend,
  inputs: StylesGradientInputs,
  outputsFirst: boolean,
): tf.TensorInfo {
  const { batch, width, outputs, strides } = layoutOf(inputs, outputsFirst);
  const { energy, styles, dy, factors } = inputs;
  const [dStyles] = dispatch(backend, {
    name: "demodulation_styles_gradient",
    inputs: { energy: [energy, 1], styles: [styles, 1], dy: [dy, 1], factors: [factors, 1] },
    results: { dStyles: [styles.shape, 1] },
    uniforms: "sizes : vec3<i32>, strides : vec2<i32>",
    uniformValues: [integers(batch, width, outputs), strides],
    workgroups: Math.ceil(batch * width / INVOCATIONS),
    code: `
      ${POWER_GRADIENT}
      fn main(group : i32, local : i32) {
        let number = group * ${INVOCATIONS} + local;
        let i = number % uniforms.sizes.y;
        let batch = number / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        var sum = 0.0;
        for (var output = 0; output < uniforms.sizes.z; output++) {
          let e = energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
          sum += dPower(batch * uniforms.sizes.z + output) * e;
        }
        dStyles[number] = stylesAt(number) * sum;
      }`,
  });
  return dStyles!;
}

/** An invocation for each pair of channels, or four neighbours; its sum is the same for every tap. */
function weightGradient(
  backend: WebGPUBackend,
  { weight, styles, dy, factors }: WeightGradientInputs,
  outputsFirst: boolean,
): tf.TensorInfo {
  const [height, width, rows, columns] = weight.shape;
  const components = componentsOf(columns), type = components === 4 ? "vec4<f32>" : "f32";
  const pairs = rows * columns / components;
  const [output, input] = outputsFirst ? ["row", "column"] : ["column", "row"];
  const product = (column: string) => `
    dPower(batch * uniforms.channels.x + ${output.replace("column", column)}) *
      square(stylesAt(batch * uniforms.channels.y + ${input.replace("column", column)}))`;
  const [dWeight] = dispatch(backend, {
    name: `demodulation_weight_gradient ${components} ${outputsFirst}`,
    inputs: { weight: [weight, components], styles: [styles, 1], dy: [dy, 1], factors: [factors, 1] },
    results: { dWeight: [weight.shape, components] },
    uniforms: "sizes : vec4<i32>, channels : vec2<i32>",
    uniformValues: [
      integers(height * width, pairs, columns / components, styles.shape[0]),
      integers(dy.shape[1], styles.shape[1]),
    ],
    workgroups: Math.ceil(pairs / INVOCATIONS),
    code: `
      ${POWER_GRADIENT}
      fn square(value : f32) -> f32 { return value * value; }
      fn main(group : i32, local : i32) {
        let pair = group * ${INVOCATIONS} + local;
        if (pair >= uniforms.sizes.y) { return; }
        let row = pair / uniforms.sizes.z;
        let column = pair % uniforms.sizes.z * ${components};
        var sum = ${type}(0.0);
        for (var batch = 0; batch < uniforms.sizes.w; batch++) {
          sum += ${type}(${Array.from({ length: components }, (_, j) => product(`(column + ${j})`))});
        }
        for (var tap = 0; tap < uniforms.sizes.x; tap++) {
          let i = tap * uniforms.sizes.y + pair;
          dWeight[i] = weightAt(i) * sum;
        }
      }`,
  });
  return dWeight!;
}

function layoutOf({ energy, styles }: Inputs, outputsFirst: boolean) {
  const [batch, width] = styles.shape, outputs = energy.shape[outputsFirst ? 0 : 1];
  return { batch, width, outputs, strides: outputsFirst ? integers(1, width) : integers(outputs, 1) };
}
