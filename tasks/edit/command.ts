/** `deno task edit`: latents, edited, by several generators side by side. */
import { extname } from "@std/path";
import { oneOf, truncation, whole } from "../../models/options/mod.ts";
import { listed } from "../../models/wording.ts";
import { GENERATOR_NAMES } from "../images/bundled_names.ts";
import { SPACES } from "../images/find_latents.ts";
import { PICTURES } from "../images/write_picture.ts";
import { inversionFlags, inversionOf, tuningFlags, tuningOf } from "../photos/flags.ts";
import { InversionState } from "../photos/inversion_state.ts";
import { refuseInputs } from "../photos/refuse_inputs.ts";
import { takeState } from "../photos/take_state.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { existingFolder } from "../shell/existing_folder.ts";
import { type Common, computing, DEFAULT_SEED, keyFlag } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeOptions, waitFlag } from "../shell/take_folder.ts";
import { aRequest } from "./requests.ts";
import type { EditInput } from "./input.ts";

/** What it takes. */
export const COMMAND = {
  name: "edit",
  summary:
    "Draws latents, as they are and edited, by several generators: a column each, a row for each edit of each picture.\n" +
    "RUN is a run's folder: its source and what became of it. With --photo the photographs are inverted first, by\n" +
    "the source, and stand in the first column.",
  positional: ["[RUN...]"],
  flags: {
    generator: {
      value: "FILE",
      many: true,
      help:
        `Generators that were adapted from one, the source first: files, runs' folders, ${GENERATOR_NAMES}`,
    },
    source: {
      value: "FILE",
      help: "The source, where it is no run's that is at hand, nor the first --generator",
    },
    key: { ...keyFlag, help: "Which of several networks in those files, e.g. g_ema" },
    class: {
      value: "N",
      is: whole(0),
      help:
        "Which class to keep of those that are conditional networks; what was adapted from one is of a class already",
    },
    latents: {
      value: "FILE",
      help:
        "What invert has written, or z [n, d], w [n, d] or w_plus [n, layers, d] with perhaps noise.0, ...",
    },
    "latent-space": {
      value: "SPACE",
      is: oneOf(...SPACES),
      help: "z, w or w_plus: what the latents are, where their file does not say",
    },
    photo: {
      value: "PATH",
      many: true,
      help: "Photographs in place of latents: folders and files, as invert's",
    },
    direction: {
      value: "FILE[#K][@A-B]:S",
      many: true,
      is: aRequest,
      help:
        "Moves by strength S along a direction, the K-th of its file, in rows A to B (without B); :=S comes to S deviations",
    },
    mix: {
      value: "FILE[#K][@A-B]:S",
      many: true,
      is: aRequest,
      help: "Takes a share S of another picture's rows, the K-th of a latents file (default: the finer half)",
    },
    truncation: {
      value: "P",
      is: truncation,
      help: "From -2 to 2: moves latents towards the average before they are edited (default: 1)",
    },
    noise: {
      value: "KIND",
      is: oneOf("random", "stored", "none"),
      help: "random, stored or none (default: what belongs to the latents, else stored)",
    },
    carry: {
      help:
        "Adds to each generator what tuning changed: of L.generator.safetensors beside --latents, or tuned here. An\n" +
        "inference of ours: no published work does it",
    },
    ...tuningFlags("carry"),
    ...inversionFlags,
    out: { value: "FILE", help: "Where to write: sheet.png, .jpg or .webp" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task edit runs/dog-to-cat runs/dog-to-sketch --photo rex.jpg --out rex.png",
    "deno task edit --latents me.safetensors --generator ffhq.pt sketch.safetensors --direction smile.pt:2 --out me-edits.png",
    "deno task edit --latents me.safetensors --generator ffhq.pt sketch.safetensors --carry --out me-tuned.png",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<EditInput>> {
  const out = args.one("out"), latents = args.one("latents"), photos = args.all("photo");
  const { positional: runs, values } = args, files = args.all("generator"), carry = args.has("carry");
  if (out === undefined) throw new UsageError("No --out FILE is given");
  if (!PICTURES.includes(extname(out).toLowerCase())) {
    throw new UsageError(`--out is "${out}". It must end in ${listed(PICTURES, PICTURES.length, " or ")}`);
  }
  if (runs.length + files.length === 0) {
    throw new UsageError("Nothing to draw with: give --generator, or runs");
  }
  if ((latents === undefined) === (photos.length === 0)) {
    throw new UsageError("Give either --latents FILE or --photo PATH: that is what is drawn");
  }
  if (values["latent-space"] !== undefined && latents === undefined) {
    throw new UsageError("--latent-space goes with --latents: photographs are inverted into --space");
  }
  const tune = tuningOf(args, "carry", carry);
  if (latents !== undefined) refuseInversionFlags(args);
  refuseInputs(args, [out]);
  const photo = photos.length > 0 ? inversionOf(args, photos) : undefined;
  const folder = existingFolder(out), state = InversionState.folderOf(out);
  const input = {
    generators: { runs, files, source: args.one("source"), key: args.one("key"), class: values.class },
    latents,
    space: values["latent-space"],
    photo,
    directions: values.direction ?? [],
    mixes: values.mix ?? [],
    truncation: values.truncation ?? 1,
    noise: values.noise,
    seed: values.seed ?? DEFAULT_SEED,
    tune,
    state,
    out,
  };
  if (!photo) return { input, write: [folder] };
  return { input, write: [folder], release: await takeState(state, takeOptions(COMMAND, args, common)) };
}

/** @throws {UsageError} naming a flag that says how to invert, where latents are given */
function refuseInversionFlags(args: Arguments<typeof COMMAND.flags>): void {
  const given = [
    ...Object.keys(inversionFlags).filter((flag) => flag !== "seed"),
    ...Object.keys(tuningFlags("")),
  ]
    .find((flag) => args.one(flag) !== undefined);
  if (given === undefined) return;
  throw new UsageError(
    `--${given} says how photographs are inverted, and --latents are: leave it away, or give --photo`,
  );
}
