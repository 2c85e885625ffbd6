/** What a file holds of a StyleGAN2 generator, told from names and shapes alone. */
import type { TensorInfo } from "../weights/types.ts";
import { holdsMultipliers } from "./channel_multipliers.ts";
import { architectureTensors, inferArchitecture, type StyleGAN2Architecture } from "./architecture.ts";
import { type Layout, nameBeside, type NamedTensors } from "./find_generator.ts";
import { nvidiaName } from "./nvidia_names.ts";
import { SETTINGS } from "./settings.ts";
import { type Size, type TensorSpec, tensorSpecs } from "./tensors.ts";
import { elementCount } from "../shape.ts";

/** What is known of a generator before its values are read. */
export interface StyleGAN2Description {
  /** Its sizes. */
  readonly architecture: StyleGAN2Architecture;
  /** Whose names and shapes the tensors have. */
  readonly layout: Layout;
  /** What stands before every name of the generator, e.g. "g_ema." */
  readonly prefix: string;
  /** What was taken by rule where the file holds several: which before which. */
  readonly notes: readonly string[];
  /** How many numbers are trained, noise maps and filters not counted. */
  readonly parameterCount: number;
  /** How many classes a conditional network knows, 0 for the others. */
  readonly classCount: number;
  /** Names, as the file's layout has them, of parameters that are not there. */
  readonly missing: readonly string[];
  /** Tensors that do not fit the others. */
  readonly misshapen: readonly Misshapen[];
  /** Names beside the generator's that no StyleGAN2 generator has. */
  readonly unexpected: readonly string[];
  /** Absent tensors that loading can do without: noise maps are drawn anew, the average latent is computed. */
  readonly substituted: readonly string[];
}

/** A tensor of another shape than the rest of the network asks for. */
export interface Misshapen {
  /** As the file's layout has it. */
  readonly name: string;
  /** In the file. */
  readonly shape: readonly number[];
  /** By the architecture. */
  readonly expected: readonly number[];
}

/** A tensor of the architecture, and where it is. */
export interface ExaminedTensor {
  readonly spec: TensorSpec;
  /** Its full name in the file; undefined where it is absent. */
  readonly source: string | undefined;
  /** Its name without the prefix, as the file's layout has it. */
  readonly own: string;
}

/** A description, and where in the file each tensor is. */
export interface Examination {
  readonly description: StyleGAN2Description;
  /** Every tensor of the architecture. */
  readonly tensors: readonly ExaminedTensor[];
  readonly latentAverage: string | undefined;
  /** The tensor of `settingsTensor`. */
  readonly settings: string | undefined;
  /** The class embedding of a conditional network, weight and bias. */
  readonly embedding: readonly [string, string] | undefined;
}

/**
 * Recognises a StyleGAN2 generator, complete or not.
 *
 * @param tensors All of a file
 * @param found Where in the file it is
 * @returns undefined where there is too little of one to tell its architecture
 */
export function examine(
  tensors: ReadonlyMap<string, TensorInfo>,
  found: NamedTensors,
): Examination | undefined {
  const { layout, prefix, names } = found;
  const nameIn = (spec: { name: string }) => layout === "NVIDIA" ? nvidiaName(spec.name) : spec.name;
  const shapeOf = (own: string) => tensors.get(names.get(own)!)!.shape;
  const embedding = EMBEDDING.every((own) => names.has(own)) && layout === "NVIDIA" ? EMBEDDING : undefined;

  const shapes = shapesIn(found, nameIn, shapeOf);
  const first = shapes.get("style.1.weight");
  if (embedding && first) { // it reads z and, behind it, the embedded class
    shapes.set("style.1.weight", [first[0]!, first[1]! - shapeOf(embedding[0])[0]!]);
  }
  const architecture = inferArchitecture(shapes);
  if (architecture === undefined) return undefined;

  const specs = architectureTensors(architecture);
  const latentAverage = nameBeside(tensors, prefix, nameIn({ name: "latent_avg" }));
  const settings = nameBeside(tensors, prefix, SETTINGS);
  const beside = [latentAverage, settings].map((name) => name?.slice(prefix.length));
  const known = new Set([...specs.map(nameIn), ...embedding ?? [], ...beside]);
  const absent = (role: TensorSpec["role"]) =>
    specs.filter((spec) => spec.role === role && !shapes.has(spec.name)).map(nameIn);
  const misshapen = specs.flatMap((spec): Misshapen[] => {
    const shape = shapes.get(spec.name);
    const fits = spec.role === "kernel" || String(shape) === String(spec.shape);
    if (shape === undefined || fits) return [];
    const name = nameIn(spec), actual = shapeOf(name);
    return [{ name, shape: actual, expected: withoutOnes(spec.shape, spec.shape.length - actual.length) }];
  });
  if (embedding && shapeOf(embedding[1])[0] !== shapeOf(embedding[0])[0]) {
    misshapen.push({
      name: embedding[1],
      shape: shapeOf(embedding[1]),
      expected: [shapeOf(embedding[0])[0]!],
    });
  }
  return {
    description: {
      architecture,
      layout,
      prefix,
      notes: [],
      parameterCount: parameterCountOf(specs),
      classCount: embedding ? shapeOf(embedding[0])[1] ?? 0 : 0,
      missing: absent("parameter"),
      misshapen,
      unexpected: [...names.keys()].filter((own) =>
        !known.has(own) && !own.endsWith("resample_filter") && !holdsMultipliers([own])
      ),
      substituted: [...absent("noise"), ...latentAverage === undefined ? ["latent_avg"] : []],
    },
    tensors: specs.map((spec) => ({ spec, source: names.get(nameIn(spec)), own: nameIn(spec) })),
    latentAverage,
    settings,
    embedding: embedding && [names.get(embedding[0])!, names.get(embedding[1])!],
  };
}

/** The shapes of all that can be a generator's, by rosinality's names and with all axes. */
function shapesIn(
  { names }: NamedTensors,
  nameIn: (spec: { name: string }) => string,
  shapeOf: (own: string) => readonly number[],
): Map<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  for (const spec of ALL_SPECS.values()) {
    if (names.has(nameIn(spec))) shapes.set(spec.name, withOnes(spec.shape, shapeOf(nameIn(spec))));
  }
  return shapes;
}

const EMBEDDING = ["mapping.embed.weight", "mapping.embed.bias"] as const;

/** The tensors of a network larger than any that there is: all names, for looking them up. */
const ALL_SPECS = new Map(
  (["skip", "resnet"] as const).flatMap((connections) =>
    tensorSpecs({ size: 1024, mappingDepth: 64, connections, noise: true }).map((spec) => [spec.name, spec])
  ),
);

/** Puts back axes of size 1 that NVIDIA leaves out, so that the shape has rosinality's rank. */
function withOnes(expected: readonly Size[], shape: readonly number[]): readonly number[] {
  let absent = expected.length - shape.length, axis = 0;
  if (absent <= 0) return shape;
  return expected.map((size) => size === 1 && absent-- > 0 ? 1 : shape[axis++] ?? 0);
}

/** The shape as NVIDIA has it, with the first `count` axes of size 1 left out. */
function withoutOnes(shape: readonly number[], count: number): readonly number[] {
  let rest = count;
  return shape.filter((size) => size !== 1 || rest-- <= 0);
}

function parameterCountOf(specs: readonly TensorSpec[]): number {
  const counts = specs.filter(({ role }) => role === "parameter").map(({ shape }) => elementCount(shape));
  return counts.reduce((sum, count) => sum + count, 0);
}
