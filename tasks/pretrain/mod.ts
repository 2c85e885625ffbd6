/**
 * Trains the networks of the bundled world, from nothing but its renderer:
 *
 *   deno task pretrain generator --steps 4000 --seed 1
 *
 * A training that was interrupted goes on where its last snapshot stands.
 */
import { parseArgs } from "@std/cli";
import { join } from "@std/path";
import { startBackend } from "../../models/backend/mod.ts";
import { writeSafetensors } from "../../models/weights/safetensors.ts";
import { pretrainEncoder } from "./encoder.ts";
import { pretrainGenerator } from "./generator.ts";

const COMMANDS = { encoder: pretrainEncoder, generator: pretrainGenerator } as const;
const STEPS = { encoder: 1500, generator: 4000 } as const;

type Command = keyof typeof COMMANDS;

const [given] = Deno.args, command = given as Command;
if (!(command in COMMANDS)) {
  console.error(`Cannot pretrain "${given}". Known: ${Object.keys(COMMANDS).join(", ")}`);
  Deno.exit(1);
}
const options = parseArgs(Deno.args.slice(1), { string: ["steps", "seed", "folder"] });
const steps = Number(options["steps"] ?? STEPS[command]), seed = Number(options["seed"] ?? 1);
const folder = options["folder"] as string | undefined ?? `runs/pretrain-${command}-${seed}`;
await startBackend({ backend: "wasm" });
const weights = await COMMANDS[command]({ steps, seed, folder });
const path = join(folder, `${command}.safetensors`);
await writeSafetensors(path, weights, { steps: String(steps), seed: String(seed) }, { dtype: "F16" });
console.log(`Wrote ${path}`);
