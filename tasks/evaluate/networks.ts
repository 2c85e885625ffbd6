import { type Domain, type Encoder, type Generator, openWeights, WeightsError } from "../../mod.ts";
import { loadLpips, type Lpips, smallestSides } from "../../models/lpips/mod.ts";
import { describeStyleGAN2 } from "../../models/stylegan2/choose_generator.ts";
import { latentDomain } from "../../models/world/latent_domain.ts";
import { findGenerator, generatorFile } from "../images/find_generator.ts";
import { isBundled } from "../images/bundled_names.ts";
import { namedEncoder } from "../images/named_networks.ts";
import { isOfMultipliers } from "../images/of_multipliers.ts";
import { UsageError } from "../shell/command.ts";
import type { EvaluateInput } from "./evaluation.ts";
import type { RunRecord } from "./run_record.ts";

/** The networks of an evaluation. The caller frees them with `disposeNetworks`. */
export interface Networks {
  readonly adapted: Generator;
  readonly source: Generator | undefined;
  /** Which domain of the bundled world the source's latents show; undefined where no truth is asked for. */
  readonly domain: Domain | undefined;
  readonly encoder: Encoder;
  readonly lpips: Lpips | undefined;
}

/** Loads the networks. @throws {WeightsError | UsageError} where they do not go together, or not with the flags */
export async function loadNetworks({ generator }: RunRecord, input: EvaluateInput): Promise<Networks> {
  const { adapted, source } = await loadGenerators(generator, input);
  checkSizes(input, adapted, source);
  const domain = input.truth && await latentDomain(adapted);
  if (input.truth && !domain) {
    throw new UsageError(
      `"${generator}" does not come from the bundled world, whose truth alone is known: leave --truth away`,
    );
  }
  const encoder = await namedEncoder(input.encoder, input.stated).load();
  const lpips = input.lpips && await loadLpips(input.lpips);
  return { adapted, source, domain, encoder, lpips };
}

/**
 * Loads the adapted generator, and the source where there is one. A class is chosen of those that are conditional: an
 * adapted generator is not, for a run keeps one class. The parent of channel multipliers is the source.
 */
async function loadGenerators(path: string, { source, class: index, key, sourceKey }: EvaluateInput) {
  const words = [{ word: path, key }, ...source === undefined ? [] : [{ word: source, key: sourceKey }]];
  const conditional = await Promise.all(words.map(async (one) => await classCount(one) > 0));
  const load = async (i: number, scope: string, parent?: string) => {
    const { word, key } = words[i]!;
    const { source } = await findGenerator(word, {
      ...(key !== undefined && { key }),
      ...(parent !== undefined && { parent }),
      // of none that is conditional the first one says so
      ...(index !== undefined && (conditional[i] || (i === 0 && !conditional.includes(true))) &&
        { class: index }),
    }, "Cannot evaluate");
    return await source.load(scope);
  };
  const isOfParent = source !== undefined && await isOfMultipliers(path);
  return {
    adapted: await load(0, "adapted", isOfParent ? source : undefined),
    source: source === undefined ? undefined : await load(1, "source"),
  };
}

/** How many classes a generator knows, 0 where it is not conditional. */
async function classCount({ word, key }: { readonly word: string; readonly key: string | undefined }) {
  if (isBundled(word)) return 0;
  const file = await openWeights(await generatorFile(word, "Cannot evaluate"));
  try {
    return describeStyleGAN2(file, key)?.classCount ?? 0;
  } finally {
    file.close();
  }
}

/** Frees the networks. */
export function disposeNetworks({ adapted, source, encoder, lpips }: Networks): void {
  for (const network of [adapted, source, encoder, lpips]) network?.dispose();
}

function checkSizes(input: EvaluateInput, adapted: Generator, source: Generator | undefined): void {
  if (
    source && (source.latentDim !== adapted.latentDim || source.latentCount !== adapted.latentCount ||
      source.zDim !== adapted.zDim)
  ) {
    const sizes = [source, adapted].map(({ height, width, latentDim, zDim = latentDim }) =>
      `${height === width ? width : `${width} x ${height}`} px with w of ${latentDim}` +
      (zDim === latentDim ? "" : ` and z of ${zDim}`)
    );
    throw new WeightsError(
      input.source!,
      `is no source of this generator: it draws ${sizes[0]}, the adapted one ${sizes[1]}`,
    );
  }
  const side = Math.min(adapted.height, adapted.width);
  if (input.lpips && side < smallestSides[input.lpips.trunk]) {
    throw new UsageError(
      `LPIPS by ${input.lpips.trunk} takes images of at least ${
        smallestSides[input.lpips.trunk]
      } pixels, and the generator draws ${side}. Leave --lpips out to measure by the encoder`,
    );
  }
}
