/** Why a generator that was found cannot be used, in words that complete a sentence about its file. */
import { counted, listed } from "../wording.ts";
import { imageSize } from "./architecture.ts";
import type { StyleGAN2Description } from "./describe.ts";

/** Numbers of channels that images can have. */
const COLORS = [1, 3, 4];

/** @param classIndex The class that is asked for */
export function problemOf(
  description: StyleGAN2Description,
  classIndex: number | undefined,
): string | undefined {
  const { architecture, missing, misshapen, unexpected } = description;
  const { styleDim, mappingDepth, imageChannels } = architecture;
  const [height, width] = imageSize(architecture);
  const size = height === width ? `${width}` : `${width} x ${height}`;
  const kind = `StyleGAN2 generator of ${size} px (w of ${styleDim}, mapping depth ${mappingDepth})`;
  if (missing.length) return `lacks ${counted(missing.length, "tensor")} of a ${kind}: ${listed(missing)}`;
  if (misshapen.length) {
    const shapes = misshapen.map(({ name, shape, expected }) =>
      `${name} of shape [${shape.join(", ")}], expected [${expected.join(", ")}]`
    );
    return `does not fit together as a ${kind}: it holds ${listed(shapes)}`;
  }
  if (unexpected.length) {
    return `holds ${
      counted(unexpected.length, "tensor")
    } that no StyleGAN2 generator has, so it must be another architecture: ${listed(unexpected)}`;
  }
  if (!COLORS.includes(imageChannels)) {
    return `makes images of ${
      counted(imageChannels, "channel")
    }: only 1 (grey), 3 (RGB) and 4 (RGB and opacity) can be used`;
  }
  return classProblem(description.classCount, classIndex);
}

function classProblem(classes: number, index: number | undefined): string | undefined {
  if (index === undefined) {
    return classes === 0
      ? undefined
      : `is a conditional network of ${classes} classes: choose one with --class N, or stylegan2({ weights, class: N }), from 0 to ${
        classes - 1
      }`;
  }
  if (classes === 0) {
    return `is no conditional network, so it has no class ${index}: leave --class, or the option "class", away`;
  }
  if (!Number.isInteger(index) || index < 0 || index >= classes) {
    return `has no class ${index}: expected an integer from 0 to ${classes - 1}`;
  }
  return undefined;
}
