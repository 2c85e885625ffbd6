/**
 * Trains the networks of the bundled world from nothing but its renderer:
 *
 *   deno task pretrain generator
 *   deno task pretrain encoder --steps 1500 --seed 1
 *   deno task pretrain judge
 *
 * A training that was interrupted goes on where its last snapshot stands.
 */
import { parseArgs } from "@std/cli";
import { join } from "@std/path";
import { startBackend } from "../../models/backend/mod.ts";
import { clipMetadata } from "../../models/clip/mod.ts";
import { writeSafetensors } from "../../models/weights/safetensors.ts";
import type { HostTensor } from "../../models/weights/types.ts";
import { pretrainEncoder } from "./encoder.ts";
import { type EncoderRecipe, GUIDE, JUDGE, WORDS } from "./encoder_weights.ts";
import { pretrainGenerator } from "./generator.ts";

interface Progress {
  readonly steps: number;
  readonly seed: number;
  readonly folder: string;
}

interface Command {
  readonly steps: number;
  train(progress: Progress): Promise<ReadonlyMap<string, HostTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
}

const encoder = (recipe: EncoderRecipe, steps: number): Command => ({
  steps,
  train: (progress) => pretrainEncoder({ recipe, ...progress }),
  metadata: clipMetadata({ words: WORDS, heads: { text: recipe.text.heads } }),
});

const COMMANDS: Readonly<Record<string, Command>> = {
  generator: { steps: 4000, train: pretrainGenerator, metadata: {} },
  encoder: encoder(GUIDE, 1500),
  judge: encoder(JUDGE, 800),
};

const { _: [name], ...flags } = parseArgs(Deno.args, { string: ["steps", "seed", "folder"] });
const command = COMMANDS[String(name)];
if (!command) {
  console.error(`Cannot pretrain "${name}". It must be one of ${Object.keys(COMMANDS).join(", ")}`);
  Deno.exit(1);
}
const steps = Number(flags["steps"] ?? command.steps), seed = Number(flags["seed"] ?? 1);
if (!Number.isInteger(steps) || steps < 1 || !Number.isInteger(seed)) {
  console.error(`Cannot train ${flags["steps"]} steps from seed ${flags["seed"]}: give whole numbers`);
  Deno.exit(1);
}
const folder = String(flags["folder"] ?? `runs/pretrain-${name}-${seed}`);
await startBackend({ backend: "wasm" });
const weights = await command.train({ steps, seed, folder });
const path = join(folder, `${name}.safetensors`);
const metadata = { ...command.metadata, steps: String(steps), seed: String(seed) };
await writeSafetensors(path, weights, metadata, { dtype: "F16" });
console.log(`Wrote ${path}`);
