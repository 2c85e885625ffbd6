import { join } from "@std/path";
import { clipMetadata, encodeSafetensors, type HostTensor } from "../../mod.ts";
import { WORLD_WEIGHTS } from "../../models/world/mod.ts";
import { counted } from "../../models/wording.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import { pretrainAdversarially } from "./adversarial.ts";
import type { RecipeChoice } from "./adversarial_recipe.ts";
import { BEST } from "./adversarial_snapshots.ts";
import { pretrainEncoder } from "./encoder.ts";
import { GUIDE, JUDGE, WORDS } from "./encoder_weights.ts";
import { type GeneratorPretrainingOptions, pretrainGenerator } from "./generator.ts";
import type { Network } from "./networks.ts";
import { Stopped, type Watch } from "./training.ts";
import { CARD_JSON, CARD_MD } from "./training_card.ts";
import { openTrainingFolder } from "./training_folder.ts";
import { type PictureSource, readTrainingPictures, type TrainingPictures } from "./training_pictures.ts";
import { renderTrainingPictures } from "./rendered_pictures.ts";
import { renderedSpecies } from "./rendered_species.ts";
import { scoreNetwork } from "./score.ts";
import type { OutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import { REPORT, reportOn } from "../runs/report_file.ts";
import { TRAINING } from "../runs/run_facts.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";

/** What `pretrain` hands to its worker. */
export type PretrainInput = TrainInput | ScoreInput;

/** A network to train. */
export interface TrainInput {
  readonly kind: "train";
  readonly network: Network;
  /** The pictures to learn from, instead of the world's, and how. */
  readonly images: PictureSource & Omit<RecipeChoice, "seed"> | undefined;
  /** What is to be said of the command line. */
  readonly remarks: readonly string[];
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

/** A network of the world trained to its last step. */
interface Trained {
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

serve<PretrainInput>(async (input, context) => {
  if (input.kind === "score") await score(input, context);
  else await pretrain(input, context);
});

async function pretrain(input: TrainInput, context: Context): Promise<void> {
  const { network, images, steps, seed, folder } = input, { common, terminal } = context;
  for (const remark of input.remarks) terminal.log(remark);
  const name = `${network}.safetensors`;
  const others = [TRAINING, REPORT, ...images ? [BEST, CARD_JSON, CARD_MD] : []];
  const place = await openTrainingFolder(folder, [name, ...others]);
  const pictures = images && await readPictures(images, context); // before anything is started
  const device = (await startComputing(context, images ? undefined : "wasm")).describe();
  const found = pictures && {
    pictures: { training: pictures.training.count, heldOut: pictures.heldOut.count, notes: pictures.notes },
  };
  const outcome = { network, steps, seed, folder, device, ...found };
  const tell = (status: string, step?: number) =>
    tellOfTraining(place, { status, step, steps, seed, network, device });
  await tell("running");
  try {
    if (pictures && images) await onPictures(input, pictures, images, context);
    else await writeTrained(name, place, input, await onTheWorld(network, optionsOf(input, context)));
  } catch (error) {
    if (!(error instanceof Stopped)) {
      await tell("failed");
      throw error;
    }
    await tell("stopped", error.step);
    terminal.warn(`${error.message}. The same command goes on there`);
    if (common.json) print(JSON.stringify({ ...outcome, status: "stopped", step: error.step }));
    return;
  }
  await tell("completed", steps);
  const out = join(folder, name);
  terminal.log(`Wrote ${out}`);
  if (common.json) print(JSON.stringify({ ...outcome, status: "completed", out }));
}

/** Says in the folder how a training stands, and once it is over shows how it went. It is sound without both. */
async function tellOfTraining(
  place: OutputFolder,
  { status, step, steps, device, network, seed }: {
    readonly status: string;
    readonly step: number | undefined;
    readonly steps: number;
    readonly seed: number;
    readonly network: Network;
    readonly device: string;
  },
): Promise<void> {
  const heartbeat = { time: new Date().toISOString() };
  const facts = {
    variegate: VERSION,
    status,
    step,
    steps,
    heartbeat,
    device,
    config: { network, seed, steps },
  };
  try {
    await place.write(TRAINING, new TextEncoder().encode(`${JSON.stringify(facts, null, 2)}\n`));
    if (status !== "running") await place.write(REPORT, await reportOn(place.path));
  } catch {
    // a full disk: what counts has been said
  }
}

async function readPictures(source: PictureSource, context: Context): Promise<TrainingPictures> {
  const progress = showProgress(context), { terminal } = context;
  const species = renderedSpecies(source.folder);
  const pictures = species
    ? await renderTrainingPictures(species, source.size, progress)
    : await readTrainingPictures(source, (done, of) => progress(done, `of ${of} files read`));
  const { training, heldOut, notes } = pictures, { count, size } = training;
  for (const note of notes) terminal.log(note);
  const found = `${counted(count, "picture")} of ${size} x ${size} pixels`;
  if (count >= MANY) terminal.log(found);
  else terminal.warn(`${found}: so few that the generator may learn them by heart`);
  terminal.log(`${counted(heldOut.count, "picture")} held out to measure with`);
  return pictures;
}

function optionsOf(
  { steps, seed, folder }: TrainInput,
  { terminal, signal }: Context,
): GeneratorPretrainingOptions {
  const watch: Watch = {
    log: (line) => terminal.log(line),
    warn: (line) => terminal.warn(line),
    progress: (line) => terminal.progress(line),
    signal,
  };
  return { ...watch, steps, seed, folder };
}

async function onPictures(
  input: TrainInput,
  pictures: TrainingPictures,
  choice: Omit<RecipeChoice, "seed">,
  context: Context,
): Promise<void> {
  const { batch, learningRate, mirror, augment, reconstruction } = choice;
  const recipe = { batch, learningRate, mirror, augment, reconstruction };
  await pretrainAdversarially({ ...optionsOf(input, context), pictures, ...recipe });
}

async function writeTrained(
  name: string,
  place: OutputFolder,
  { steps, seed }: TrainInput,
  { weights, metadata }: Trained,
): Promise<void> {
  const all = { ...metadata, steps: String(steps), seed: String(seed) };
  await place.write(name, encodeSafetensors(weights, all, { dtype: "F16" }));
}

async function onTheWorld(network: Network, options: GeneratorPretrainingOptions): Promise<Trained> {
  if (network === "generator") {
    return { weights: await pretrainGenerator(options), metadata: {} };
  }
  const recipe = network === "encoder" ? GUIDE : JUDGE;
  return {
    weights: await pretrainEncoder({ recipe, ...options }),
    metadata: clipMetadata({ words: WORDS, heads: { text: recipe.text.heads } }),
  };
}

async function score({ network, file, encoder }: ScoreInput, context: Context): Promise<void> {
  const device = (await startComputing(context, "wasm")).describe();
  const judge = encoder ?? `${WORLD_WEIGHTS}clip.safetensors`;
  const { scores, notes } = await scoreNetwork(network, file, judge, showProgress(context));
  for (const note of notes) context.terminal.log(`Of the Fréchet distance: ${note}`);
  const rows = Object.entries(scores).map(([name, value]) => `${name}  ${value.toPrecision(3)}`);
  print(context.common.json ? JSON.stringify({ network, file, scores, notes, device }) : rows.join("\n"));
}
