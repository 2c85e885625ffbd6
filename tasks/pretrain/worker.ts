import { join } from "@std/path";
import {
  type BackendName,
  clipMetadata,
  type HostTensor,
  startBackend,
  writeSafetensors,
} from "../../mod.ts";
import { counted } from "../../models/wording.ts";
import { type AdversarialOptions, BATCH, pretrainAdversarially } from "./adversarial.ts";
import { pretrainEncoder } from "./encoder.ts";
import { GUIDE, JUDGE, WORDS } from "./encoder_weights.ts";
import { type GeneratorPretrainingOptions, pretrainGenerator } from "./generator.ts";
import type { Network } from "./networks.ts";
import { type PictureSet, readPictureFolder } from "./picture_folder.ts";
import { Stopped, type Watch } from "./training.ts";
import { print, type Terminal } from "../shell/terminal.ts";
import { serve } from "../shell/serve.ts";

/** What `pretrain` hands to its worker. */
export interface PretrainInput {
  readonly network: Network;
  /** The pictures to learn from, instead of the world's. */
  readonly images: { readonly folder: string; readonly size: number; readonly flip: boolean } | undefined;
  readonly steps: number;
  readonly seed: number;
  /** Where snapshots, curves and the network are written. */
  readonly folder: string;
  readonly backend: BackendName | undefined;
  readonly json: boolean;
}

/** Pictures from which on a small generator is not expected to learn each of them. */
const MANY = 1000;

/** A network trained to its last step, as it is to be written. */
interface Trained {
  readonly weights: ReadonlyMap<string, HostTensor>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly dtype: "F32" | "F16";
}

serve<PretrainInput>(async (input, terminal, signal) => {
  const { network, images, steps, seed, folder, json } = input;
  const pictures = images && await readPictures(images, terminal, signal); // before anything is started
  const backend = input.backend ?? (images ? undefined : "wasm");
  const device = (await startBackend(backend ? { backend } : {})).describe();
  terminal.log(`Running on ${device}`);
  const watch: Watch = {
    log: (line) => terminal.log(line),
    progress: (line) => terminal.progress(line),
    signal,
  };
  let trained: Trained;
  try {
    trained = pictures
      ? await onPictures({ ...watch, pictures, flip: images.flip, steps, seed, folder })
      : await onTheWorld(network, { ...watch, steps, seed, folder });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    terminal.log(`${error.message}. The same command goes on there`);
    if (json) {
      print(JSON.stringify({ network, status: "stopped", step: error.step, steps, seed, folder, device }));
    }
    return;
  }
  const out = join(folder, `${network}.safetensors`);
  const metadata = { ...trained.metadata, steps: String(steps), seed: String(seed) };
  await writeSafetensors(out, trained.weights, metadata, { dtype: trained.dtype });
  terminal.log(`Wrote ${out}`);
  if (json) print(JSON.stringify({ network, status: "completed", steps, seed, folder, out, device }));
});

async function readPictures(
  { folder, size }: NonNullable<PretrainInput["images"]>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<PictureSet> {
  const pictures = await readPictureFolder(folder, size, BATCH, async (done, of) => {
    terminal.progress(`${done} of ${of} pictures read`);
    await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
    signal.throwIfAborted();
  });
  const few = pictures.count < MANY ? ": so few that the generator may learn them by heart" : "";
  terminal.log(`${counted(pictures.count, "picture")} of ${size} x ${size} pixels${few}`);
  return pictures;
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
