/**
 * What to mind of a number that was made of few images. Every note is a sentence for people, which stands beside the
 * number wherever it is shown; numbers of enough images have none.
 */
import { counted } from "../wording.ts";

/**
 * Images of either set below which a distance between two sets, or a share of neighbours, is noted. It is what the kernel
 * distance's subsets hold in NVIDIA's and clean-fid's code; published numbers take 10,000 to 50,000.
 */
export const ENOUGH_FOR_SETS = 1000;

/**
 * Images for each dimension below which a Fréchet distance is noted: Heusel et al. ask for 10,000 of Inception's 2,048, as
 * its bias falls with one over the number (Chong and Forsyth, CVPR 2020).
 */
const ENOUGH_A_DIMENSION = 5;

/** Images below which a mean over images, or a correlation, is noted. */
const ENOUGH_FOR_MEANS = 100;

/** How many images two sets have, and how many features each of them. */
export interface SetSizes {
  readonly images: number;
  readonly reference: number;
  /** Features of an image. */
  readonly dimensions: number;
}

/** Of a Fréchet distance: the covariance of n images has a rank of n − 1 at the most. */
export function notesOnFrechet(sizes: SetSizes): string[] {
  const { dimensions } = sizes, { few, whose } = fewest(sizes);
  const enough = Math.max(ENOUGH_FOR_SETS, ENOUGH_A_DIMENSION * dimensions);
  if (few >= enough) return [];
  if (few < 2) {
    return [
      `Undefined: ${whose} ${few === 1 ? "has" : "have"} no covariance. Take ${digits(enough)} or more.`,
    ];
  }
  const why = few <= dimensions
    ? `not more than the ${
      counted(dimensions, "dimension")
    }, so that the covariance is singular and the distance far too large`
    : `few for ${counted(dimensions, "dimension")}, so that the distance is too large`;
  return [
    `Only ${whose}, ${why}: compare only with numbers of equal counts. From ${
      digits(enough)
    } on this is small.`,
  ];
}

/** Of a kernel distance, which is unbiased whatever the number. */
export function notesOnKernelDistance(sizes: SetSizes): string[] {
  const { few, whose } = fewest(sizes);
  if (few >= ENOUGH_FOR_SETS) return [];
  if (few < 2) {
    return [`Undefined: two images are the fewest of a set, and there ${few === 1 ? "is" : "are"} ${whose}.`];
  }
  const single = sizes.images === sizes.reference;
  return [
    `Only ${whose}: unbiased, but rough; its subsets hold ${few} instead of ${digits(ENOUGH_FOR_SETS)}` +
    (single
      ? ", and as they are the whole sets there is one, without a deviation."
      : " and overlap, so that their deviation is too small."),
  ];
}

/** Of precision and recall. @param k Which neighbour gives the radius */
export function notesOnNeighbours(sizes: SetSizes, k: number): string[] {
  const { few, whose } = fewest(sizes);
  if (few >= ENOUGH_FOR_SETS) return [];
  if (few <= k) {
    return [
      `Undefined: the neighbour number ${k} takes ${k + 1} images of a set, and there ${
        few === 1 ? "is" : "are"
      } ${whose}.`,
    ];
  }
  return [
    `Only ${whose}: both shares depend on how many there are; the paper takes 50,000. Compare only with numbers of equal ` +
    "counts.",
  ];
}

/** Of distances within clusters. @param clusters how many there are */
export function notesOnClusters(images: number, clusters: number): string[] {
  if (images <= clusters) {
    return [
      `Only ${
        counted(images, "image")
      }, as many as clusters: each is its own medoid, and 0 from it, whatever it shows.`,
    ];
  }
  return images < ENOUGH_FOR_MEANS
    ? [
      `Only ${
        counted(images, "image")
      } in ${clusters} clusters: another seed gives other clusters and another number.`,
    ]
    : [];
}

/** Of the mean squared distance from the mean, which is too small by 1/n. */
export function notesOnCompactness(images: number): string[] {
  return images < ENOUGH_FOR_MEANS
    ? [`Only ${counted(images, "image")}: too small by a part of 1/${images} in the mean, and rough.`]
    : [];
}

/** Of a mean over pairs of images. */
export function notesOnPairs(images: number): string[] {
  return images < ENOUGH_FOR_MEANS
    ? [`Only ${counted(images, "image")}: another seed may give another number.`]
    : [];
}

/**
 * Of a mean over images.
 *
 * @param deviation of one image's value, of which the mean's is 1/√n; of a share p it is √(p (1 − p))
 */
export function notesOnMean(images: number, deviation: number): string[] {
  if (images >= ENOUGH_FOR_MEANS) return [];
  const error = deviation / Math.sqrt(images);
  return [
    `Only ${counted(images, "image")}: ` +
    (Number.isFinite(error) && error > 0
      ? `another seed moves it by about ± ${error.toPrecision(1)}.`
      : "another seed may give another number."),
  ];
}

/** Of a correlation over images, whose standard error is about 1/√n. */
export function notesOnCorrelation(images: number): string[] {
  return images < ENOUGH_FOR_MEANS
    ? [`Only ${counted(images, "image")}: uncertain by about ± ${(1 / Math.sqrt(images)).toPrecision(1)}.`]
    : [];
}

/** The smaller of two sets. */
function fewest({ images, reference }: SetSizes): { readonly few: number; readonly whose: string } {
  return reference < images
    ? { few: reference, whose: counted(reference, "reference image") }
    : { few: images, whose: counted(images, "image") };
}

function digits(count: number): string {
  return count.toLocaleString("en");
}
