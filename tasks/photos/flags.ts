/** Flags of the commands that bring photographs into a generator. */
import type { alignment } from "../../mod.ts";
import { type Check, number, oneOf, such, whole } from "../../models/options/mod.ts";
import { ENCODER_NAMES } from "../images/bundled_names.ts";
import { encoderFlags, statedOf } from "../images/encoder_flags.ts";
import { lpipsFlags, lpipsOf } from "../images/lpips_flags.ts";
import { overFlag } from "../images/pictures/flags.ts";
import { type Arguments, type Flags, UsageError } from "../shell/command.ts";
import { DEFAULT_SEED, seedFlag } from "../shell/flags.ts";
import type { Compared, InversionSettings } from "./settings.ts";
import type { TuningSettings } from "./tune.ts";

/** A part of a picture, as `x,y,w,h`. */
const aBox: Check<alignment.Region> = {
  ...such("x,y,w,h in pixels: whole numbers, the last two above 0", isBox),
  read: (word) => {
    const numbers = word.split(",").map((part) => /^\s*\d+\s*$/.test(part) ? Number(part) : NaN);
    const [left, top, width, height] = numbers;
    return numbers.length === 4 ? { left, top, width, height } : undefined;
  },
};

function isBox(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { left, top, width, height } = value as alignment.Region;
  return [left, top, width, height].every(Number.isSafeInteger) && width > 0 && height > 0;
}

/** NVIDIA's projector takes as many steps; docs/inversion.md measures the weight. */
const STEPS = 1000, BETWEEN_LAYERS = 0.3, SAVE_EVERY = 50;

/** Classes of encoders with a head for each row, which their files' names and shapes do not tell apart. */
const LATENT_ENCODERS = [
  "GradualStyleEncoder",
  "Encoder4Editing",
  "BackboneEncoder",
  "ProgressiveBackboneEncoder",
  "ResNetBackboneEncoder",
  "ResNetProgressiveBackboneEncoder",
  "ResNetGradualStyleEncoder",
] as const;

/** How photographs are read, aligned and inverted. */
export const inversionFlags = {
  over: overFlag,
  landmarks: {
    value: "FILE",
    help:
      "Faces are aligned as FFHQ's: JSON of 68 points [x, y] in dlib's order, for one picture, or for each by its name",
  },
  box: { value: "X,Y,W,H", is: aBox, help: "Cuts this out of each picture (default: the middle)" },
  space: {
    value: "SPACE",
    is: oneOf("w", "w+"),
    help: "w, one latent for all layers, edits best; w+, one for each, resembles most (default: w+)",
  },
  steps: {
    value: "N",
    is: whole(0),
    help: `Steps of the projection; 0 leaves it at its start (default: ${STEPS})`,
  },
  starts: {
    value: "N",
    is: whole(1),
    help: "Candidates of each picture, of which the best is kept (default: 1)",
  },
  perceptual: {
    value: "KIND",
    is: oneOf("lpips", "encoder", "pixels"),
    help: "What is compared: lpips, encoder or pixels (default: what --lpips or --encoder give, else pixels)",
  },
  ...lpipsFlags("compares by LPIPS"),
  encoder: {
    value: "PATH",
    help: `A CLIP, a file, a folder, ${ENCODER_NAMES}, whose insides are compared beside pixels`,
  },
  ...encoderFlags,
  "encoder-weights": {
    value: "FILE",
    help:
      "A checkpoint of pSp, e4e or ReStyle, whose latents are the start; with --steps 0 they are the result",
  },
  "encoder-type": {
    value: "CLASS",
    is: oneOf(...LATENT_ENCODERS),
    help: "Which encoder that is, where its file does not say, e.g. GradualStyleEncoder or Encoder4Editing",
  },
  "between-layers": {
    value: "W",
    is: number({ least: 0 }),
    help: `In w+: the weight of what keeps the layers' latents near each other (default: ${BETWEEN_LAYERS})`,
  },
  "towards-average": {
    value: "W",
    is: number({ least: 0 }),
    help: "The weight of what keeps latents near the average (default: 0)",
  },
  batch: {
    value: "N",
    is: whole(1),
    help: "Pictures at a time (default: by their size, 8 at the most)",
  },
  "save-every": { value: "N", is: whole(1), help: `Steps between two saves (default: ${SAVE_EVERY})` },
  seed: seedFlag("The seed of noise and starts"),
} as const satisfies Flags;

/** What the flags ask for. @throws {UsageError} where they do not go together */
export function inversionOf(
  args: Arguments<typeof inversionFlags>,
  images: readonly string[],
): InversionSettings {
  const { values } = args, landmarks = args.one("landmarks"), { box, space = "w+", steps = STEPS } = values;
  if (landmarks !== undefined && box !== undefined) {
    throw new UsageError("--landmarks and --box both say what to cut out: give one of them");
  }
  if (space === "w" && values["between-layers"] !== undefined) {
    throw new UsageError("--between-layers is for w+: in w all layers have one latent");
  }
  const weights = args.one("encoder-weights"), type = values["encoder-type"];
  if (type !== undefined && weights === undefined) {
    throw new UsageError("--encoder-type says what --encoder-weights are: give some");
  }
  if (steps === 0 && weights === undefined) {
    throw new UsageError("--steps 0 leaves the start as it is: give one by --encoder-weights FILE");
  }
  if (steps === 0 && (values.starts ?? 1) > 1) {
    throw new UsageError("--starts are where projections begin, and --steps 0 makes none: leave one away");
  }
  if (weights !== undefined && space === "w") {
    throw new UsageError("--encoder-weights give latents in w+: leave --space w away");
  }
  return {
    images,
    over: values.over ?? "white",
    landmarks,
    box,
    space,
    steps,
    starts: values.starts ?? 1,
    batch: values.batch,
    seed: values.seed ?? DEFAULT_SEED,
    compared: comparedOf(args),
    penalties: {
      betweenLayers: space === "w" ? 0 : values["between-layers"] ?? BETWEEN_LAYERS,
      towardsAverage: values["towards-average"] ?? 0,
    },
    latentEncoder: weights === undefined ? undefined : { weights, type },
    saveEvery: values["save-every"] ?? SAVE_EVERY,
  };
}

function comparedOf(args: Arguments<typeof inversionFlags>): Compared {
  const lpips = lpipsOf(args), encoder = args.one("encoder"), stated = statedOf(args);
  const by = args.values.perceptual ?? (lpips ? "lpips" : encoder === undefined ? "pixels" : "encoder");
  const unused = lpips && by !== "lpips" ? "lpips" : encoder !== undefined && by !== "encoder" && "encoder";
  if (unused) {
    throw new UsageError(
      `--${unused} is given, and ${by} are compared: leave --${unused} or --perceptual away`,
    );
  }
  if (by === "encoder") {
    if (encoder === undefined) throw new UsageError("--perceptual encoder needs one: give --encoder PATH");
    return { by, encoder, stated };
  }
  if (Object.keys(stated).length > 0) {
    throw new UsageError("--activation and heads are said of --encoder: give one, or leave them away");
  }
  if (by === "pixels") return { by };
  if (!lpips) {
    throw new UsageError(
      "--perceptual lpips needs files: give --lpips TRUNK, --lpips-weights FILE and --lpips-trunk FILE",
    );
  }
  return { by, lpips };
}

/** The paper's. */
const TUNING_STEPS = 350, LOCALITY = 0.1;

/** How a generator is tuned. @param flag the switch that asks for it */
export function tuningFlags(flag: string) {
  return {
    "tune-steps": {
      value: "N",
      is: whole(1),
      help: `With --${flag}: steps of tuning at the most (default: ${TUNING_STEPS})`,
    },
    "tune-until": {
      value: "D",
      is: number({ least: 0 }),
      help: `With --${flag}: the distance that is near enough (default: 0.06 with --lpips, else 0)`,
    },
    locality: {
      value: "W",
      is: number({ least: 0 }),
      help:
        `With --${flag}: the weight of what keeps the generator as it was elsewhere (default: ${LOCALITY})`,
    },
  } as const satisfies Flags;
}

/** What they ask for, where the switch is given. @throws {UsageError} where they are given without it */
export function tuningOf(
  { values }: Pick<Arguments<ReturnType<typeof tuningFlags>>, "values">,
  flag: string,
  isGiven: boolean,
): TuningSettings | undefined {
  const given = (["tune-steps", "tune-until", "locality"] as const).find((name) =>
    values[name] !== undefined
  );
  if (isGiven) {
    return {
      steps: values["tune-steps"] ?? TUNING_STEPS,
      until: values["tune-until"],
      locality: values.locality ?? LOCALITY,
    };
  }
  if (given !== undefined) {
    throw new UsageError(`--${given} goes with --${flag}: give it, or leave this away`);
  }
  return undefined;
}
