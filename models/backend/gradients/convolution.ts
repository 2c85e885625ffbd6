/**
 * Gradients of the convolutions' gradient kernels, so that a loss may contain a gradient itself (R1
 * regularisation). A convolution y(x, w) is linear in x and in w; with ⟨dy, y(x, w)⟩ = ⟨dx(dy, w), x⟩ =
 * ⟨dw(x, dy), w⟩, all derivatives of y, dx and dw are y, dx and dw again.
 */
import * as tf from "@tensorflow/tfjs";

export function registerConvolutionGradients(): void {
  differentiateFilterGradient({
    forward: "Conv2D",
    inputGradient: "Conv2DBackpropInput",
    filterGradient: "Conv2DBackpropFilter",
  }); // tfjs-core has the one of Conv2DBackpropInput
  const depthwise = {
    forward: "DepthwiseConv2dNative",
    inputGradient: "DepthwiseConv2dNativeBackpropInput",
    filterGradient: "DepthwiseConv2dNativeBackpropFilter",
  };
  differentiateFilterGradient(depthwise);
  differentiateInputGradient(depthwise);
}

interface Kernels {
  forward: string;
  inputGradient: string;
  filterGradient: string;
}

/** dw(x, dy): its derivatives are dx(dy, ·) and y(x, ·). */
function differentiateFilterGradient({ forward, inputGradient, filterGradient }: Kernels): void {
  tf.registerGradient({
    kernelName: filterGradient,
    inputsToSave: ["x", "dy"],
    gradFunc: (gradient, saved, { filterShape: _, ...attributes }) => {
      const filter = gradient as tf.Tensor;
      const [x, dy] = saved as [tf.Tensor, tf.Tensor];
      return {
        x: () => run(inputGradient, { dy, filter }, { ...attributes, inputShape: x.shape }),
        dy: () => run(forward, { x, filter }, { dilations: 1, dataFormat: "NHWC", ...attributes }),
      };
    },
  });
}

/** dx(dy, w): its derivatives are y(·, w) and dw(·, dy). */
function differentiateInputGradient({ forward, inputGradient, filterGradient }: Kernels): void {
  tf.registerGradient({
    kernelName: inputGradient,
    inputsToSave: ["dy", "filter"],
    gradFunc: (gradient, saved, { inputShape: _, ...attributes }) => {
      const x = gradient as tf.Tensor;
      const [dy, filter] = saved as [tf.Tensor, tf.Tensor];
      return {
        dy: () => run(forward, { x, filter }, { dilations: 1, dataFormat: "NHWC", ...attributes }),
        filter: () => run(filterGradient, { x, dy }, { ...attributes, filterShape: filter.shape }),
      };
    },
  });
}

function run(kernel: string, inputs: tf.NamedTensorMap, attributes: tf.NamedAttrMap): tf.Tensor {
  return tf.engine().runKernel(kernel, inputs, attributes);
}
