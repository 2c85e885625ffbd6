/** `deno task world`: pictures of the bundled world, of which all is known. */
import { whole } from "../../models/options/mod.ts";
import { parseDomain } from "../images/world_domain.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, DEFAULT_SEED, seedFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import type { WorldInput } from "./worker.ts";

/** At which pictures are drawn unless it is said otherwise: the size of the world's generators. */
const SIZE = 64;

/** What it takes. */
export const COMMAND = {
  name: "world",
  summary:
    "Draws pictures of the bundled world by their attributes: 0000.png, 0001.png, ..., and attributes.safetensors, by\n" +
    "which the same animals are drawn again as another species or in another style.",
  positional: [],
  flags: {
    domain: { value: "DOMAIN", help: 'What to draw, e.g. "cat" or "dog, sketch"' },
    attributes: {
      value: "FILE",
      help: "A tensor attributes [n, 26], each from 0 to 1 (default: they are drawn by --seed)",
    },
    count: {
      value: "N",
      is: whole(1, 10_000),
      help: "Without --attributes: how many pictures (default: 16)",
    },
    seed: seedFlag("Without --attributes: their seed"),
    size: { value: "N", is: whole(8, 2048), help: `Of the pictures, in pixels (default: ${SIZE})` },
    out: { value: "DIR", help: "Where to write" },
    wait: waitFlag,
  },
  examples: [
    "deno task world --domain dog --count 8 --out dogs",
    "deno task world --domain cat --attributes dogs/attributes.safetensors --out the-same-as-cats",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<WorldInput>> {
  const domain = args.one("domain"), out = args.one("out"), attributes = args.one("attributes");
  if (domain === undefined) throw new UsageError('No --domain is given, e.g. "cat" or "dog, sketch"');
  if (out === undefined) throw new UsageError("No --out DIR is given");
  const stray = (["count", "seed"] as const).find((flag) => args.values[flag] !== undefined);
  if (attributes !== undefined && stray !== undefined) {
    throw new UsageError(
      `--${stray} is about attributes that are drawn, and --attributes gives them: leave one away`,
    );
  }
  const { count = 16, seed = DEFAULT_SEED, size = SIZE } = args.values;
  const input = { domain: parseDomain(domain), attributes, count, seed, size, out };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [out], release };
}
