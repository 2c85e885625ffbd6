import {
  MULTIPLIER_METADATA,
  multiplierTensors,
  PARENT_DIGEST,
  PARENT_LABEL,
  readMultipliers,
} from "../../models/stylegan2/channel_multipliers.ts";
import { counted } from "../../models/wording.ts";
import { blendWeights, type HostTensor, openWeights, WeightsError, writeSafetensors } from "../../mod.ts";
import { present } from "../../models/options/mod.ts";
import { findGenerator, generatorFile } from "../images/find_generator.ts";
import { isBundled } from "../images/bundled_names.ts";
import { isOfMultipliers } from "../images/of_multipliers.ts";
import { breathe } from "../shell/breathe.ts";
import { UsageError } from "../shell/command.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";

/** What `blend` hands to its worker. */
export interface BlendInput {
  readonly generators: readonly string[];
  /** One for each. */
  readonly weights: readonly number[];
  readonly source: string | undefined;
  readonly key: string | undefined;
  readonly parent: string | undefined;
  readonly dtype: "f32" | "f16" | "bf16";
  readonly out: string;
}

/** What begins the sentence where a run cannot be taken. */
const REFUSAL = "Cannot blend";

/** A generator's tensors, and what its file says of itself. */
interface Loaded {
  readonly tensors: ReadonlyMap<string, HostTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

serve<BlendInput>(async (input, context) => {
  const { weights, source, out } = input;
  const generators = await Promise.all(input.generators.map((word) => generatorFile(word, REFUSAL)));
  const kinds = await Promise.all(generators.map(isOfMultipliers));
  const areMultipliers = input.parent === undefined && kinds.every(Boolean);
  if (areMultipliers && source !== undefined) {
    throw new UsageError("--source goes with whole generators: channel multipliers are differences already");
  }
  if (!areMultipliers) await startComputing(context, "wasm");
  const parts: Loaded[] = [];
  for (const [i, path] of generators.entries()) {
    const own = { ...input, parent: kinds[i] ? input.parent : undefined };
    parts.push(areMultipliers ? await loadMultipliers(path) : await loadWhole(path, own, context));
    await breathe(context.signal);
  }
  const start = source === undefined
    ? undefined
    : await loadWhole(source, { ...input, parent: undefined }, context);
  const metadata = areMultipliers ? commonMetadata(generators, parts) : {};
  const tensors = blended(parts.map(({ tensors }, i) => ({ tensors, weight: weights[i]! })), {
    ...(areMultipliers ? { source: "zero" as const } : start && { source: start.tensors }),
  });
  await writeSafetensors(out, tensors, metadata, {
    dtype: input.dtype.toUpperCase() as "F32" | "F16" | "BF16",
  });
  const what = areMultipliers ? "file of channel multipliers" : "generator";
  context.terminal.log(`Wrote a mixture of ${counted(generators.length, what)} to ${out}`);
  if (context.common.json) {
    print(JSON.stringify({ out, generators: input.generators, weights, tensors: tensors.size }));
  }
});

/** @throws {UsageError} where the generators cannot be mixed, or not by these weights */
function blended(...args: Parameters<typeof blendWeights>): ReturnType<typeof blendWeights> {
  try {
    return blendWeights(...args);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

async function loadMultipliers(path: string): Promise<Loaded> {
  const file = await openWeights(path);
  try {
    return { tensors: multiplierTensors((await readMultipliers(file))!), metadata: file.metadata };
  } finally {
    file.close();
  }
}

/** By way of the network itself, so that files of any format are alike. */
async function loadWhole(word: string, { key, parent }: BlendInput, { terminal }: Context): Promise<Loaded> {
  const ofFile = isBundled(word) ? {} : present({ key, parent });
  const { source } = await findGenerator(word, ofFile, REFUSAL);
  const generator = await source.load("blended");
  for (const note of generator.notes) terminal.log(note);
  try {
    return { tensors: await generator.exportWeights(), metadata: {} };
  } finally {
    generator.dispose();
  }
}

/** What all files say of their parent. @throws {WeightsError} where they say different things */
function commonMetadata(paths: readonly string[], parts: readonly Loaded[]): Record<string, string> {
  const stated = parts.map(({ metadata }) => metadata[PARENT_DIGEST]);
  const known = stated.findIndex((digest) => digest !== undefined);
  const other = stated.findIndex((digest) => digest !== undefined && digest !== stated[known]);
  if (other >= 0) {
    throw new WeightsError(
      paths[other]!,
      `holds channel multipliers of another generator than "${paths[known]}"`,
    );
  }
  const { [PARENT_DIGEST]: digest, [PARENT_LABEL]: label } = parts[known]?.metadata ?? {};
  return {
    ...MULTIPLIER_METADATA,
    ...(digest !== undefined && { [PARENT_DIGEST]: digest }),
    ...(label !== undefined && { [PARENT_LABEL]: label }),
  };
}
