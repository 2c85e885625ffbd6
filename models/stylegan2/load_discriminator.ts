import * as tf from "@tensorflow/tfjs";
import { type WeightFile, WeightsError } from "../weights/types.ts";
import { listed } from "../wording.ts";
import { type DiscriminatorParts, StyleGAN2Discriminator } from "./discriminator.ts";
import { discriminatorTensors } from "./discriminator_tensors.ts";
import { toMemory } from "./layouts.ts";
import type { TensorSpec } from "./tensors.ts";
import { readFloats } from "./read_floats.ts";
import { labelOf, openSource, type WeightSource } from "./weight_source.ts";

/**
 * A discriminator from weights under rosinality's names; its size and channels are told by the tensors' shapes.
 *
 * @param scope Prefix of the variables' names
 * @param options How many images of a batch are compared with each other
 * @throws {WeightsError} where there is no complete discriminator
 */
export async function loadDiscriminator(
  weights: WeightSource,
  scope: string,
  options: Pick<DiscriminatorParts, "deviationGroup"> = {},
): Promise<StyleGAN2Discriminator> {
  const file = await openSource(weights, labelOf(weights, "discriminator"));
  try {
    const prefix = prefixIn(file);
    const channels = channelsIn(file, prefix);
    const size = 4 << (channels.length - 1);
    const specs = discriminatorTensors(size, channels).filter(({ role }) => role === "parameter");
    checkTensors(file, prefix, size, specs);
    const values = new Map<string, ReturnType<typeof toMemory>>();
    for (const spec of specs) {
      values.set(spec.name, toMemory(spec, await readFloats(file, prefix + spec.name)));
    }
    const parameters = new Map([...values].map(([name, { shape, data }]) => {
      const tensor = tf.tensor(data, [...shape], "float32");
      const variable = tf.variable(tensor, true, `${scope}/${name}`);
      tensor.dispose(); // the variable shares its memory
      return [name, variable];
    }));
    return new StyleGAN2Discriminator({ size, channels, parameters, ...options });
  } finally {
    file.close();
  }
}

const ANCHOR = "final_conv.0.weight";

/** What stands before every name, e.g. "d." in a training checkpoint. */
function prefixIn(file: WeightFile): string {
  const name = [...file.tensors.keys()].find((name) => name === ANCHOR || name.endsWith(`.${ANCHOR}`));
  if (name === undefined) {
    throw new WeightsError(
      file.path,
      `holds no StyleGAN2 discriminator: expected tensors named like "${ANCHOR}"`,
    );
  }
  return name.slice(0, -ANCHOR.length);
}

/** Channels at 4, 8, 16, ... pixels: what the blocks put out, last one first, and what the first one reads. */
function channelsIn(file: WeightFile, prefix: string): number[] {
  const outputs = (name: string) => file.tensors.get(prefix + name)?.shape[0];
  const channels: number[] = [];
  for (let block = 0;; block++) {
    const count = outputs(block === 0 ? "convs.0.0.weight" : `convs.${block}.conv2.1.weight`);
    if (count === undefined) return channels;
    channels.unshift(count);
  }
}

function checkTensors(file: WeightFile, prefix: string, size: number, specs: readonly TensorSpec[]): void {
  const wrong = specs.flatMap(({ name, shape }) => {
    const actual = file.tensors.get(prefix + name)?.shape;
    if (actual === undefined) return [`no ${prefix}${name}`];
    return String(actual) === String(shape) ? [] : [`${prefix}${name} of shape [${actual.join(", ")}]`];
  });
  if (wrong.length === 0 && size >= 8) return;
  throw new WeightsError(
    file.path,
    `holds no complete StyleGAN2 discriminator of ${size} px: it has ${listed(wrong) || "no residual block"}`,
  );
}
