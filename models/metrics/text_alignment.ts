import { checkFeatures, dot, type Matrix, normalizeRows, row } from "./matrix.ts";
import { summarize, type Summary } from "./summary.ts";

/**
 * How well images fit a text, by an encoder of both:
 *
 *   s_n = mean_t cos(x_n, t),   score = mean_n s_n
 *
 * Protocol "target-score": with one row of text, the cosine to it (AIR's global CLIP score, 5,000 images); with a
 * row for each template, HyperDomainNet's quality (492 images). The cosine to the mean of the templates is larger.
 * Scores by the encoder that guided the adaptation flatter it: judge by another.
 *
 * @param images [n, dim]
 * @param texts [t, dim]
 * @returns over images
 */
export function targetScore(images: Matrix, texts: Matrix): Summary {
  checkFeatures("The target score", [images, texts]);
  const x = normalizeRows(images), t = normalizeRows(texts);
  return summarize(Array.from({ length: x.rows }, (_, n) => {
    let sum = 0;
    for (let i = 0; i < t.rows; i++) sum += dot(row(x, n), row(t, i));
    return sum / t.rows;
  }));
}

/**
 * Whether images move as the text does:
 *
 *   mean_n cos(b_n − a_n, t_b − t_a)
 *
 * Protocol "directional-similarity": StyleGAN-NADA's direction (Gal et al., 2022) as a measure, of unit features,
 * as their loss and ours take them. An image that did not move has no direction and counts as 0.
 *
 * @param source a [n, dim], images of the source generator
 * @param adapted b [n, dim], of the same latents
 * @param texts [2, dim], the source's text and the target's
 * @returns over images
 */
export function directionalSimilarity(source: Matrix, adapted: Matrix, texts: Matrix): Summary {
  checkFeatures("Directional similarity", [source, adapted, texts]);
  if (source.rows !== adapted.rows || texts.rows !== 2) {
    throw new RangeError(
      `Directional similarity takes pairs of images and two texts, got ${source.rows} and ${adapted.rows} images and ${texts.rows} texts`,
    );
  }
  const [from, to, text] = [normalizeRows(source), normalizeRows(adapted), normalizeRows(texts)];
  const wanted = unit(difference(row(text, 1), row(text, 0)));
  return summarize(
    Array.from({ length: from.rows }, (_, n) => dot(unit(difference(row(to, n), row(from, n))), wanted)),
  );
}

/**
 * The share of images that a text names rightly:
 *
 *   share of n with argmax_c cos(x_n, t_c) = class of n
 *
 * Protocol "zero-shot": classification after Radford et al. (2021), with one row of text a class (for templates,
 * the mean of their unit features). Ties go to the first class.
 *
 * @param images [n, dim]
 * @param classes [c, dim]
 * @param wanted The class of each image, or of all of them
 */
export function zeroShotAccuracy(
  images: Matrix,
  classes: Matrix,
  wanted: number | readonly number[],
): number {
  checkFeatures("Zero-shot accuracy", [images, classes]);
  const x = normalizeRows(images), t = normalizeRows(classes);
  let right = 0;
  for (let n = 0; n < x.rows; n++) {
    const cosines = Array.from({ length: t.rows }, (_, c) => dot(row(x, n), row(t, c)));
    const named = cosines.indexOf(Math.max(...cosines));
    if (named === (typeof wanted === "number" ? wanted : wanted[n])) right++;
  }
  return right / x.rows;
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (value, i) => value - b[i]!);
}

function unit(x: Float64Array): Float64Array {
  const length = Math.sqrt(dot(x, x));
  return length === 0 ? x : x.map((value) => value / length);
}
