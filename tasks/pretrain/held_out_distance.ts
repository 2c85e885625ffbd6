import {
  distanceMatrix,
  frechetDistance,
  meanPairwiseDistance,
  notesOnFrechet,
} from "../../models/metrics/mod.ts";
import { Random } from "../../models/random/random.ts";
import { type BytePictures, choosePictures, FIXED_FEATURES, fixedFeatures } from "./fixed_features.ts";

/** How far made pictures are from real ones that the training has not seen. */
export interface HeldOutDistance {
  /** Whose features these are. */
  readonly network: string;
  /** How many pictures are compared with how many: a Fréchet distance depends on it. */
  readonly count: number;
  /** What to mind of it, where there are too few pictures. */
  readonly notes: readonly string[];
  /** The distance of as many training pictures: what a perfect generator would come to. */
  readonly floor: number;
  /** @throws {RangeError} where they are not `count` pictures of the same size */
  of(made: BytePictures): Promise<number>;
  /** The distance, and how much the pictures differ from each other. @throws {RangeError} as `of` */
  measure(made: BytePictures): Promise<MadePictures>;
  dispose(): void;
}

/** What is seen of made pictures in their features. */
export interface MadePictures {
  /** Fréchet distance from the held-out ones. */
  readonly frechet: number;
  /** Mean distance of two of them, as a part of that of two held-out ones: 0 where all are the same. */
  readonly spread: number;
}

/** What a training compares with. */
export interface RealPictures {
  readonly training: BytePictures;
  /** At least 2, and no more than there are training pictures. */
  readonly heldOut: BytePictures;
}

/**
 * The Fréchet distance in the features of fixedFeatures(), between held-out pictures and made ones.
 *
 * Fewer than some hundred held-out pictures make it large and rough, the floor with it: what counts is how far a
 * distance is above the floor.
 *
 * @throws {RangeError} where there are too few pictures, or they are of two sizes
 */
export async function heldOutDistance({ training, heldOut }: RealPictures): Promise<HeldOutDistance> {
  const { count } = heldOut;
  if (count < 2 || training.count < count) {
    throw new RangeError(
      `Cannot measure with ${count} held-out and ${training.count} training pictures: expected 2 held-out ones or ` +
        "more, and as many for training at least",
    );
  }
  const features = await fixedFeatures(training);
  try {
    const expected = await features.of(heldOut);
    const chosen = choosePictures(training, count, new Random(FIXED_FEATURES).fork("floor"));
    const differences = meanPairwiseDistance(distanceMatrix(expected));
    const measure = async (made: BytePictures): Promise<MadePictures> => {
      if (made.count !== count) {
        throw new RangeError(
          `Cannot compare ${made.count} made pictures with ${count} held-out ones: make as many`,
        );
      }
      const found = await features.of(made);
      return {
        frechet: frechetDistance(found, expected),
        spread: differences > 0 ? meanPairwiseDistance(distanceMatrix(found)) / differences : 1,
      };
    };
    return {
      network: FIXED_FEATURES,
      count,
      notes: notesOnFrechet({ images: count, reference: count, dimensions: expected.columns }),
      floor: frechetDistance(await features.of(chosen), expected),
      measure,
      of: async (made) => (await measure(made)).frechet,
      dispose: () => features.dispose(),
    };
  } catch (error) {
    features.dispose();
    throw error;
  }
}
