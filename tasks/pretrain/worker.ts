import { join } from "@std/path";
import { clipMetadata, encodeSafetensors, type HostTensor } from "../../mod.ts";
import { WORLD_WEIGHTS } from "../../models/world/mod.ts";
import { counted } from "../../models/wording.ts";
import { type AdversarialOptions, BATCH, pretrainAdversarially } from "./adversarial.ts";
import { pretrainEncoder } from "./encoder.ts";
import { GUIDE, JUDGE, WORDS } from "./encoder_weights.ts";
import { type GeneratorPretrainingOptions, pretrainGenerator } from "./generator.ts";
import type { Network } from "./networks.ts";
import { type PictureSet, readPictureFolder } from "./picture_folder.ts";
import { Stopped, type Watch } from "./training.ts";
import { openTrainingFolder } from "./training_folder.ts";
import { scoreNetwork } from "./score.ts";
import { showProgress } from "../shell/progress.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";

/** What `pretrain` hands to its worker. */
export type PretrainInput = TrainInput | ScoreInput;

/** A network to train. */
export interface TrainInput {
  readonly kind: "train";
  readonly network: Network;
  /** The pictures to learn from, instead of the world's. */
  readonly images: { readonly folder: string; readonly size: number; readonly flip: boolean } | undefined;
  readonly steps: number;
  readonly seed: number;
  /** Where snapshots, curves and the network are written. */
  readonly folder: string;
}

/** A network of the world to score. */
export interface ScoreInput {
  readonly kind: "score";
  readonly network: Network;
  readonly file: string;
  /** In whose features a generator's pictures are compared. */
  readonly encoder: string | undefined;
}

/** Pictures from which on a small generator is not expected to learn each of them. */
const MANY = 1000;

/** A network trained to its last step, as it is to be written. */
interface Trained {
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly dtype: "F32" | "F16";
}

serve<PretrainInput>(async (input, context) => {
  if (input.kind === "score") await score(input, context);
  else await pretrain(input, context);
});

async function pretrain(input: TrainInput, context: Context): Promise<void> {
  const { network, images, steps, seed, folder } = input, { common, terminal } = context;
  const name = `${network}.safetensors`, place = await openTrainingFolder(folder, [name]);
  const pictures = images && await readPictures(images, context); // before anything is started
  const device = (await startComputing(context, images ? undefined : "wasm")).describe();
  const outcome = { network, steps, seed, folder, device };
  let trained: Trained;
  try {
    trained = await trainNetwork(input, pictures, context);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    terminal.warn(`${error.message}. The same command goes on there`);
    if (common.json) print(JSON.stringify({ ...outcome, status: "stopped", step: error.step }));
    return;
  }
  const out = join(folder, name);
  const metadata = { ...trained.metadata, steps: String(steps), seed: String(seed) };
  await place.write(name, encodeSafetensors(trained.weights, metadata, { dtype: trained.dtype }));
  terminal.log(`Wrote ${out}`);
  if (common.json) print(JSON.stringify({ ...outcome, status: "completed", out }));
}

async function readPictures(
  { folder, size }: NonNullable<TrainInput["images"]>,
  context: Context,
): Promise<PictureSet> {
  const progress = showProgress(context), { terminal } = context;
  const pictures = await readPictureFolder(
    folder,
    size,
    BATCH,
    (done, of) => progress(done, `of ${of} pictures read`),
  );
  const found = `${counted(pictures.count, "picture")} of ${size} x ${size} pixels`;
  if (pictures.count >= MANY) terminal.log(found);
  else terminal.warn(`${found}: so few that the generator may learn them by heart`);
  return pictures;
}

function trainNetwork(
  { network, images, steps, seed, folder }: TrainInput,
  pictures: PictureSet | undefined,
  { terminal, signal }: Context,
): Promise<Trained> {
  const watch: Watch = {
    log: (line) => terminal.log(line),
    progress: (line) => terminal.progress(line),
    signal,
  };
  const options = { ...watch, steps, seed, folder };
  return pictures && images
    ? onPictures({ ...options, pictures, flip: images.flip })
    : onTheWorld(network, options);
}

async function onPictures(options: AdversarialOptions): Promise<Trained> {
  return { weights: await pretrainAdversarially(options), metadata: {}, dtype: "F32" };
}

async function onTheWorld(network: Network, options: GeneratorPretrainingOptions): Promise<Trained> {
  if (network === "generator") {
    return { weights: await pretrainGenerator(options), metadata: {}, dtype: "F16" };
  }
  const recipe = network === "encoder" ? GUIDE : JUDGE;
  return {
    weights: await pretrainEncoder({ recipe, ...options }),
    metadata: clipMetadata({ words: WORDS, heads: { text: recipe.text.heads } }),
    dtype: "F16",
  };
}

async function score({ network, file, encoder }: ScoreInput, context: Context): Promise<void> {
  const device = (await startComputing(context, "wasm")).describe();
  const judge = encoder ?? `${WORLD_WEIGHTS}clip.safetensors`;
  const scores = await scoreNetwork(network, file, judge, showProgress(context));
  const rows = Object.entries(scores).map(([name, value]) => `${name}  ${value.toPrecision(3)}`);
  print(context.common.json ? JSON.stringify({ network, file, scores, device }) : rows.join("\n"));
}
