/** Every tensor of a StyleGAN2 discriminator under rosinality's names, in the order of its state dict. */
import type { TensorSpec } from "./tensors.ts";

const MATRIX = [1, 0], VECTOR = [0], CONVOLUTION = [2, 3, 1, 0];

/** @param channels At 4, 8, 16, ... up to `size` pixels */
export function discriminatorTensors(size: number, channels: readonly number[]): TensorSpec[] {
  const specs: TensorSpec[] = [];
  const add = (spec: Omit<TensorSpec, "role">, role: TensorSpec["role"] = "parameter") =>
    specs.push({ ...spec, role });
  const addConvolution = (name: string, outputs: number, inputs: number, taps: number) =>
    add({ name, shape: [outputs, inputs, taps, taps], axes: CONVOLUTION });
  const addBias = (name: string, length: number) => add({ name, shape: [length], axes: VECTOR });
  const addKernel = (name: string) => add({ name, shape: [4, 4], axes: MATRIX }, "kernel");

  let inputs = channels.at(-1)!;
  addConvolution("convs.0.0.weight", inputs, 3, 1);
  addBias("convs.0.1.bias", inputs);
  for (let block = 1; block <= blockCount(size); block++) {
    const name = `convs.${block}`, outputs = channels.at(-1 - block)!;
    addConvolution(`${name}.conv1.0.weight`, inputs, inputs, 3);
    addBias(`${name}.conv1.1.bias`, inputs);
    addKernel(`${name}.conv2.0.kernel`);
    addConvolution(`${name}.conv2.1.weight`, outputs, inputs, 3);
    addBias(`${name}.conv2.2.bias`, outputs);
    addKernel(`${name}.skip.0.kernel`);
    addConvolution(`${name}.skip.1.weight`, outputs, inputs, 1);
    inputs = outputs;
  }
  addConvolution("final_conv.0.weight", inputs, inputs + 1, 3);
  addBias("final_conv.1.bias", inputs);
  // Reads all 4×4 pixels, channels outermost in the file: in memory a convolution as large as the image.
  const view = [inputs, inputs, 4, 4];
  add({ name: "final_linear.0.weight", shape: [inputs, inputs * 16], view, axes: CONVOLUTION });
  addBias("final_linear.0.bias", inputs);
  add({ name: "final_linear.1.weight", shape: [1, inputs], axes: MATRIX });
  addBias("final_linear.1.bias", 1);
  return specs;
}

/** Residual blocks, each of which halves the resolution, from `size` to 4 pixels. */
export function blockCount(size: number): number {
  return Math.log2(size) - 2;
}
