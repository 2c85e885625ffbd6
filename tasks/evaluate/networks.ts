import { clip, type Domain, type Encoder, type Generator, stylegan2, WeightsError } from "../../mod.ts";
import { loadLpips, type Lpips, smallestSides } from "../../models/lpips/mod.ts";
import { latentDomain } from "../../models/world/latent_domain.ts";
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
  const adapted = await stylegan2(generator).load("adapted");
  const source = input.source === undefined ? undefined : await stylegan2(input.source).load("source");
  checkSizes(input, adapted, source);
  const domain = input.truth && await latentDomain(adapted);
  if (input.truth && !domain) {
    throw new UsageError(
      `"${generator}" does not come from the bundled world, whose truth alone is known: leave --truth away`,
    );
  }
  const encoder = await clip({ weights: input.encoder, ...input.stated }).load();
  const lpips = input.lpips && await loadLpips(input.lpips);
  return { adapted, source, domain, encoder, lpips };
}

/** Frees the networks. */
export function disposeNetworks({ adapted, source, encoder, lpips }: Networks): void {
  for (const network of [adapted, source, encoder, lpips]) network?.dispose();
}

function checkSizes(input: EvaluateInput, adapted: Generator, source: Generator | undefined): void {
  if (
    source && (source.latentDim !== adapted.latentDim || source.latentCount !== adapted.latentCount)
  ) {
    const sizes = [source, adapted].map(({ width, latentDim }) => `${width} px with w of ${latentDim}`);
    throw new WeightsError(
      input.source!,
      `is no source of this generator: it draws ${sizes[0]}, the adapted one ${sizes[1]}`,
    );
  }
  if (input.lpips && adapted.width < smallestSides[input.lpips.trunk]) {
    throw new UsageError(
      `LPIPS by ${input.lpips.trunk} takes images of at least ${
        smallestSides[input.lpips.trunk]
      } pixels, and the generator draws ${adapted.width}. Leave --lpips out to measure by the encoder`,
    );
  }
}
