/** What a file holds of a StyleGAN2 generator, told from names and shapes alone. */
import type { TensorInfo } from "../weights/types.ts";
import { architectureTensors, inferArchitecture, type StyleGAN2Architecture } from "./architecture.ts";
import { findGenerator, type Layout, nameBeside } from "./name_prefixes.ts";
import { nvidiaName } from "./nvidia_names.ts";
import { type Size, type TensorSpec, tensorSpecs } from "./tensors.ts";

export interface StyleGAN2Description {
  readonly architecture: StyleGAN2Architecture;
  readonly layout: Layout;
  /** What stands before every name of the generator, e.g. "g_ema." */
  readonly prefix: string;
  /** How many numbers are trained, noise maps and filters not counted. */
  readonly parameterCount: number;
  /** How many classes a conditional network knows, 0 for the others. */
  readonly classCount: number;
  /** Names, as the file's layout has them, of parameters that are not there. */
  readonly missing: readonly string[];
  readonly misshapen: readonly Misshapen[];
  /** Names beside the generator's that no StyleGAN2 generator has. */
  readonly unexpected: readonly string[];
  /** Absent tensors that loading can do without: noise maps are drawn anew, the average latent is computed. */
  readonly substituted: readonly string[];
}

export interface Misshapen {
  readonly name: string;
  readonly shape: readonly number[];
  readonly expected: readonly number[];
}

/** A description, and where in the file each tensor is. */
export interface Examination {
  readonly description: StyleGAN2Description;
  /** Every tensor of the architecture, with its full name in the file; undefined where it is absent. */
  readonly tensors: readonly { readonly spec: TensorSpec; readonly source: string | undefined }[];
  readonly latentAverage: string | undefined;
  /** The class embedding of a conditional network, weight and bias. */
  readonly embedding: readonly [string, string] | undefined;
}

/**
 * Recognises a StyleGAN2 generator, complete or not.
 *
 * @param tensors All of a file, e.g. `(await openWeights(path)).tensors`
 * @returns undefined where there is none, or too little of one to tell its architecture
 */
export function describeStyleGAN2(
  tensors: ReadonlyMap<string, TensorInfo>,
): StyleGAN2Description | undefined {
  return examine(tensors)?.description;
}

/** As `describeStyleGAN2`, with what loading needs besides. */
export function examine(tensors: ReadonlyMap<string, TensorInfo>): Examination | undefined {
  const found = findGenerator(tensors.keys());
  if (found === undefined) return undefined;
  const { layout, prefix, names } = found;
  const nameIn = (spec: { name: string }) => layout === "NVIDIA" ? nvidiaName(spec.name) : spec.name;
  const shapeOf = (own: string) => tensors.get(names.get(own)!)!.shape;

  const embedding = EMBEDDING.every((own) => names.has(own)) && layout === "NVIDIA" ? EMBEDDING : undefined;
  const shapes = new Map<string, readonly number[]>();
  for (const spec of ALL_SPECS) {
    const own = nameIn(spec);
    if (!names.has(own)) continue;
    const shape = withOnes(spec.shape, shapeOf(own));
    if (spec.name === "style.1.weight" && embedding) {
      shapes.set(spec.name, [shape[0]!, shape[1]! - shapeOf(embedding[0])[0]!]); // z and the embedded class
    } else shapes.set(spec.name, shape);
  }
  const architecture = inferArchitecture(shapes);
  if (architecture === undefined) return undefined;

  const specs = architectureTensors(architecture);
  const latentAverage = nameBeside(
    tensors,
    prefix,
    layout === "NVIDIA" ? nvidiaName("latent_avg") : "latent_avg",
  );
  const known = new Set([...specs.map(nameIn), ...embedding ?? [], latentAverage?.slice(prefix.length)]);
  const absent = specs.filter((spec) => !shapes.has(spec.name));
  const namesOf = (role: TensorSpec["role"]) => absent.filter((spec) => spec.role === role).map(nameIn);
  return {
    description: {
      architecture,
      layout,
      prefix,
      parameterCount: specs.filter(({ role }) => role === "parameter").reduce(
        (sum, { shape }) => sum + product(shape),
        0,
      ),
      classCount: embedding ? shapeOf(embedding[0])[1]! : 0,
      missing: namesOf("parameter"),
      misshapen: specs.flatMap((spec) => {
        const shape = shapes.get(spec.name);
        if (shape === undefined || String(shape) === String(spec.shape)) return [];
        return [{ name: nameIn(spec), shape, expected: spec.shape }];
      }),
      unexpected: [...names.keys()].filter((own) => !known.has(own) && !own.endsWith("resample_filter")),
      substituted: [...namesOf("noise"), ...latentAverage === undefined ? ["latent_avg"] : []],
    },
    tensors: specs.map((spec) => ({
      spec,
      source: shapes.has(spec.name) ? names.get(nameIn(spec)) : undefined,
    })),
    latentAverage,
    embedding: embedding && [names.get(embedding[0])!, names.get(embedding[1])!],
  };
}

const EMBEDDING = ["mapping.embed.weight", "mapping.embed.bias"] as const;

/** The tensors of a network larger than any that there is: all names, for looking them up. */
const ALL_SPECS = tensorSpecs(1024, 64);

/** Puts back axes of size 1 that NVIDIA leaves out, so that the shape has rosinality's rank. */
function withOnes(expected: readonly Size[], shape: readonly number[]): readonly number[] {
  let absent = expected.length - shape.length, axis = 0;
  if (absent <= 0) return shape;
  return expected.map((size) => size === 1 && absent-- > 0 ? 1 : shape[axis++] ?? 0);
}

function product(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
