/** A generator tuned to each photograph alone, as pivotal tuning is published. */
import { join } from "@std/path";
import { type HostTensor, inversion, type StyleGAN2, stylegan2 } from "../../mod.ts";
import { InversionState } from "../../tasks/photos/inversion_state.ts";
import type { Photographs } from "../../tasks/photos/photographs.ts";
import type { Inverted } from "../../tasks/photos/project.ts";
import { renderInverted } from "../../tasks/photos/render_inverted.ts";
import { tuneGenerator } from "../../tasks/photos/tune.ts";
import { type Pictures, SAVE_EVERY, type Study } from "./study.ts";

/** Tunings: the projection whose latents are their pivots, and the weight of what keeps the generator as it was elsewhere. */
export const TUNINGS = {
  "tuned-w": { label: "W, then tuned as PTI's code does", pivots: "w", locality: 0 },
  "tuned-w+": { label: "W+ 0.3, then tuned as `--tune` does", pivots: "w+", locality: 0.1 },
} as const;

/** One of them. */
export type TuningName = keyof typeof TUNINGS;

/** The name under which a tuning keeps what came of it. */
const PICTURES = "pictures";

/**
 * What the source makes of photographs once it is tuned to each of them alone, and the adapted generator with what tuning
 * changed added to it. Pictures that an earlier call made are taken as they are.
 *
 * @param pivots one of each photograph, or more
 */
export async function tunedPictures(
  study: Study,
  name: TuningName,
  photographs: Photographs,
  pivots: Inverted,
): Promise<Pictures> {
  const { steps, tuneSteps, seed } = study.asked, { count, height, width } = photographs;
  const stride = height * width * 3, source = new Float32Array(count * stride), adapted = source.slice();
  const digests = { generator: await study.source.digest(), adapted: await study.adapted.digest() };
  for (let i = 0; i < count; i++) {
    const folder = join(study.folder, name, String(i).padStart(4, "0"));
    await Deno.mkdir(folder, { recursive: true });
    const state = new InversionState(folder, { row: name, ...digests, seed, steps, tuneSteps });
    const saved = await state.read(PICTURES);
    const made = saved
      ? { source: saved.get("source")!.data, adapted: saved.get("adapted")!.data }
      : await tunedTo(study, name, one(photographs, i), pivotOf(pivots, i), state);
    source.set(made.source as Float32Array, i * stride);
    adapted.set(made.adapted as Float32Array, i * stride);
  }
  return { source, adapted };
}

async function tunedTo(
  { source, adapted, compared, asked, context }: Study,
  name: TuningName,
  photograph: Photographs,
  pivot: Inverted,
  state: InversionState,
): Promise<Pictures> {
  const tuned = await copyOf(source, "tuned"), carried = await copyOf(adapted, "carried");
  try {
    await tuneGenerator(tuned, source, photograph, pivot, {
      settings: { steps: asked.tuneSteps, until: undefined, locality: TUNINGS[name].locality },
      distance: compared.full,
      stopAt: compared.stopAt,
      seed: asked.seed,
      saveEvery: SAVE_EVERY,
      state,
      context,
    });
    inversion.carryTuning(carried, { tuned, source });
    const made = {
      source: await renderInverted(tuned, pivot, async () => {}),
      adapted: await renderInverted(carried, pivot, async () => {}),
    };
    const { height, width } = photograph, shape = [1, height, width, 3];
    await state.write(PICTURES, new Map(Object.entries(made).map(([name, data]) => [name, { shape, data }])));
    return made;
  } finally {
    tuned.dispose();
    carried.dispose();
  }
}

function one({ names, data, height, width }: Photographs, i: number): Photographs {
  const stride = height * width * 3;
  return {
    count: 1,
    height,
    width,
    data: data.slice(i * stride, (i + 1) * stride),
    names: [names[i]!],
    notes: [],
  };
}

function pivotOf({ latents, noise }: Inverted, i: number): Inverted {
  const part = ({ shape: [, ...rest], data }: HostTensor): HostTensor => {
    const stride = rest.reduce((product, side) => product * side, 1);
    return { shape: [1, ...rest], data: (data as Float32Array).slice(i * stride, (i + 1) * stride) };
  };
  return { latents: part(latents), noise: noise.map(part) };
}

async function copyOf(generator: StyleGAN2, scope: string): Promise<StyleGAN2> {
  return await stylegan2({ weights: await generator.exportWeights(), label: generator.label }).load(scope);
}
