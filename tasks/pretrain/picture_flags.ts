/** The flags of a generator that learns from a folder of pictures. */
import { number, oneOf, whole } from "../../models/options/mod.ts";
import { overFlag, resizeFlag } from "../images/pictures/flags.ts";
import { type Arguments, type Flags, UsageError } from "../shell/command.ts";
import { IMAGES_SEEN, type Network, USUAL } from "./networks.ts";
import { renderedSpecies } from "./rendered_species.ts";
import type { TrainInput } from "./worker.ts";

const SIZES = ["8", "16", "32", "64", "128", "256"] as const;

/** All but `--images` go with it. */
export const pictureFlags = {
  images: {
    value: "DIR",
    help:
      "generator: learns from the pictures of this folder and those in it: PNG, JPEG or WebP; or, as world:dog,\n" +
      "from photos of one animal that the bundled world draws",
  },
  "held-out": {
    value: "DIR",
    help: "With --images: pictures to measure with (default: a fifth of the others, at most 200)",
  },
  size: {
    value: "N",
    is: oneOf(...SIZES),
    help: `With --images: width and height of the generator's images, ${SIZES.join(", ")} (default: 64)`,
  },
  resize: resizeFlag,
  over: overFlag,
  mirror: {
    value: "M",
    is: oneOf("half", "none"),
    help: "With --images: half shows the pictures mirrored half of the time (default), none never does",
  },
  flip: { help: "An older name of --mirror half" },
  augment: {
    value: "A",
    is: oneOf("ada", "none"),
    help:
      "With --images: ada changes what the discriminator sees, the more the surer it is (default); none does not",
  },
  batch: { value: "N", is: whole(2), help: `With --images: pictures of a batch (default: ${USUAL.batch})` },
  "learning-rate": {
    value: "R",
    is: number({ least: 1e-6, most: 1 }),
    help: `With --images: Adam's, of both networks (default: ${USUAL.learningRate})`,
  },
  reconstruction: {
    value: "N",
    is: whole(0),
    help:
      "With --images: images by which the generator first learns to reproduce the pictures, at 16 pixels, then at\n" +
      `twice as many, and so on (default: ${
        USUAL.reconstruction.toLocaleString("en")
      }); 0 begins with its play against the discriminator`,
  },
} as const satisfies Flags;

/** Flags that mean nothing without `--images`. */
export const WITH_IMAGES = Object.keys(pictureFlags).filter((flag) => flag !== "images");

/** What is asked for with `--images`; undefined without it. @throws {UsageError} */
export function picturesOf(
  args: Arguments<typeof pictureFlags>,
  network: Network,
): TrainInput["images"] {
  const folder = args.one("images");
  if (folder === undefined) {
    const idle = WITH_IMAGES.find((flag) => isGiven(args, flag));
    if (idle) {
      throw new UsageError(`--${idle} goes with --images: the world's networks have their own recipes`);
    }
    return undefined;
  }
  if (network !== "generator") {
    throw new UsageError(
      `--images is for the generator: the ${network} learns from the world's pictures alone`,
    );
  }
  if (renderedSpecies(folder) !== undefined) {
    const idle = (["held-out", "resize", "over"] as const).find((flag) => isGiven(args, flag));
    if (idle) {
      throw new UsageError(`--${idle} is for pictures in files: leave it away with --images ${folder}`);
    }
  }
  const { size = "64", resize = "crop", over = "white", mirror, augment, batch } = args.values;
  if (args.has("flip") && mirror === "none") {
    throw new UsageError("--flip is an older name of --mirror half: leave it or --mirror none away");
  }
  return {
    folder,
    heldOut: args.one("held-out"),
    size: Number(size),
    resize,
    over,
    mirror: mirror === undefined ? USUAL.mirror : mirror === "half",
    augment: augment ?? USUAL.augment,
    batch: batch ?? USUAL.batch,
    learningRate: args.values["learning-rate"] ?? USUAL.learningRate,
    reconstruction: args.values.reconstruction ?? USUAL.reconstruction,
  };
}

/** Steps in which a batch after another shows as many images as a training sees where nothing else is asked for. */
export function usualSteps({ batch }: { readonly batch: number }): number {
  return Math.ceil(IMAGES_SEEN / batch);
}

/** Whether a flag or a switch was given. */
export function isGiven(args: Arguments, flag: string): boolean {
  return args.has(flag) || args.one(flag) !== undefined;
}
