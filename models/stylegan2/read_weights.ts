/** From a weight file to the tensors of a generator on the host, or to one sentence that says why not. */
import { elementCount } from "../shape.ts";
import { counted, listed } from "../wording.ts";
import { Random } from "../random/random.ts";
import { insteadOf } from "../weights/known/known_file.ts";
import { type WeightFile, WeightsError } from "../weights/types.ts";
import type { StyleGAN2Architecture } from "./architecture.ts";
import { foldClass } from "./conditional.ts";
import { type Examination, examine, type StyleGAN2Description } from "./describe.ts";
import type { FloatTensor } from "./layouts.ts";
import type { TensorSpec } from "./tensors.ts";
import { blurKernel } from "../ops/upfirdn2d.ts";
import { readFloats } from "./weight_source.ts";

/** A complete generator on the host. */
export interface StyleGAN2Weights {
  readonly architecture: StyleGAN2Architecture;
  /** Parameters and noise maps by rosinality's names, in the shapes and the order of its files. */
  readonly tensors: ReadonlyMap<string, { readonly spec: TensorSpec; readonly values: FloatTensor }>;
  /** [styleDim]; undefined where the file has none. */
  readonly latentAverage: Float32Array | undefined;
}

/** Noise maps that a file lacks are drawn from here, always the same. */
const NOISE_SEED = new Random("stylegan2/noises");

/**
 * Reads and checks all of a generator.
 *
 * @param classIndex The class to keep of a conditional network
 * @throws {WeightsError} where the file is no complete StyleGAN2 generator
 */
export async function readWeights(file: WeightFile, classIndex?: number): Promise<StyleGAN2Weights> {
  const examination = examine(file.tensors);
  if (examination === undefined) {
    throw new WeightsError(
      file.path,
      insteadOf(file, "StyleGAN2 generator") ??
        'holds no StyleGAN2 generator: expected tensors named like "conv1.conv.weight" (rosinality) or "synthesis.b4.conv1.weight" (NVIDIA), and its mapping network',
    );
  }
  const { description } = examination;
  const problem = problemOf(description) ?? classProblem(description.classCount, classIndex);
  if (problem) throw new WeightsError(file.path, problem);

  const tensors = new Map<string, { spec: TensorSpec; values: FloatTensor }>();
  for (const { spec, source } of examination.tensors) {
    if (spec.role === "kernel") {
      if (source !== undefined) checkKernel(file, source, await readFloats(file, source));
      continue;
    }
    const data = source === undefined
      ? NOISE_SEED.fork(spec.name).normals(elementCount(spec.shape))
      : await readFloats(file, source);
    tensors.set(spec.name, { spec, values: { shape: spec.shape, data } });
  }
  if (classIndex !== undefined) await keepClass(file, examination, tensors, classIndex);
  return {
    architecture: description.architecture,
    tensors,
    latentAverage: await readLatentAverage(file, examination),
  };
}

function problemOf(description: StyleGAN2Description): string | undefined {
  const { architecture: { size, styleDim, mappingDepth }, missing, misshapen, unexpected } = description;
  const kind = `StyleGAN2 generator of ${size} px (w of ${styleDim}, mapping depth ${mappingDepth})`;
  if (missing.length) {
    return `lacks ${counted(missing.length, "tensor")} of a ${kind}: ${listed(missing)}`;
  }
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
}

/** rosinality's kernels have the gain of upsampling in them, NVIDIA's have not. */
function checkKernel(file: WeightFile, name: string, taps: Float32Array): void {
  const gain = Math.round(taps.reduce((sum, tap) => sum + tap, 0)) === 1 ? 1 : 4;
  const known = blurKernel(gain).flat().every((tap, i) => Math.abs(tap - taps[i]!) < 1e-3 * gain);
  if (!known) {
    throw new WeightsError(
      file.path,
      `blurs with another filter than [1, 3, 3, 1] (${name}): such networks are not supported`,
    );
  }
}

/** pSp and its relatives store one copy of the average for every row of w_plus. */
async function readLatentAverage(file: WeightFile, { latentAverage, description }: Examination) {
  if (latentAverage === undefined) return undefined;
  const { styleDim } = description.architecture;
  const values = await readFloats(file, latentAverage);
  const rows = values.length / styleDim;
  if (!Number.isInteger(rows) || rows < 1) {
    throw new WeightsError(
      file.path,
      `holds ${latentAverage} with ${values.length} values: expected a multiple of ${styleDim}`,
    );
  }
  if (rows === 1) return values;
  return Float32Array.from({ length: styleDim }, (_, i) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row * styleDim + i]!;
    return sum / rows;
  });
}

async function keepClass(
  file: WeightFile,
  { embedding, tensors: all }: Examination,
  tensors: Map<string, { spec: TensorSpec; values: FloatTensor }>,
  index: number,
): Promise<void> {
  const [first, firstBias] = ["style.1.weight", "style.1.bias"] as const;
  const read = async (name: string): Promise<FloatTensor> => {
    return { shape: file.tensors.get(name)!.shape, data: await readFloats(file, name) };
  };
  const weight = await read(all.find(({ spec }) => spec.name === first)!.source!);
  const [matrix, shift] = embedding!;
  const folded = foldClass(
    weight,
    tensors.get(firstBias)!.values,
    [await read(matrix), await read(shift)],
    index,
  );
  tensors.set(first, { ...tensors.get(first)!, values: folded.weight });
  tensors.set(firstBias, { ...tensors.get(firstBias)!, values: folded.bias });
}
