import * as tf from "@tensorflow/tfjs";
import type { Random } from "../../models/random/random.ts";
import { drawAttributes } from "../../models/world/attributes.ts";
import { type Picture, SPECIES, STYLES } from "../../models/world/picture.ts";
import { ascend } from "./attack.ts";
import { pictureTensor } from "./pictures.ts";

const SIZE = 384;
const STEPS = 3, STEP_SIZE = 1.5;
/** Steps go by single pixels as well as by whole areas, since generators have an easier time with those. */
const GRAINS = [1, 2, 4, 8, 32];
/** The chance that an impostor that comes up gives way to a fresh picture. */
const RENEWAL = 0.05;

/** Raised by moving pictures from what they are towards what they should pass for. */
export type Likeness = (
  images: tf.Tensor4D,
  wanted: readonly string[],
  actual: readonly string[],
) => tf.Scalar;

interface Impostor {
  pixels: Float32Array;
  readonly wanted: string;
  readonly actual: string;
}

/**
 * Pictures on their way to another species or style by the gradient of the encoder alone: what adaptation does
 * to a generator, without its generator. An encoder that learns to disown them leaves no way to please it but
 * to look right; one that only withstands attacks of a limited radius is pleased by gaudy blotches further out.
 *
 * Kept from step to step, so that they go far; drawn anew when a training is resumed. The idea is that of
 * energy-based training with persistent chains (Du and Mordatch, 2019, https://arxiv.org/abs/1903.08689).
 */
export class ImpostorPool {
  readonly #random: Random;
  readonly #size: number;
  readonly #pool: (Impostor | undefined)[] = Array(SIZE).fill(undefined);

  constructor(random: Random, size: number) {
    this.#random = random;
    this.#size = size;
  }

  /** Some impostors, after a few steps more [count, size, size, 3]. The caller owns them. */
  async draw(count: number, step: number, likeness: Likeness): Promise<tf.Tensor4D> {
    const random = this.#random.fork(step), draws = random.uniforms(2 * count);
    const places = [...new Set(Array.from({ length: count }, (_, i) => Math.floor(draws[2 * i]! * SIZE)))];
    const chosen: Impostor[] = [];
    for (const [i, place] of places.entries()) {
      const known = draws[2 * i + 1]! < RENEWAL ? undefined : this.#pool[place];
      chosen.push(this.#pool[place] = known ?? await this.#begin(random.fork(i)));
    }
    const moved = tf.tidy(() => {
      const images = tf.tensor4d(
        Float32Array.from(chosen.flatMap(({ pixels }) => [...pixels])),
        [chosen.length, this.#size, this.#size, 3],
      );
      const wanted = chosen.map(({ wanted }) => wanted), actual = chosen.map(({ actual }) => actual);
      const grains = random.fork("grains").uniforms(STEPS);
      const further = ascend(images, (x) => likeness(x, wanted, actual), {
        steps: STEPS,
        stepSize: STEP_SIZE,
        grain: (step) => GRAINS[Math.floor(grains[step]! * GRAINS.length)]!,
      });
      return tf.clipByValue(further, -1, 1);
    });
    const values = await moved.data<"float32">(), each = values.length / chosen.length;
    chosen.forEach((impostor, i) => impostor.pixels = values.slice(i * each, (i + 1) * each));
    return moved;
  }

  /** A picture as it is drawn, and what it shall pass for: another species, or another style. */
  async #begin(random: Random): Promise<Impostor> {
    const [species, style, kind, other] = random.fork("domain").uniforms(4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const pick = <T>(list: readonly T[], draw: number) => list[Math.floor(draw * list.length)]!;
    const picture: Picture = {
      species: pick(SPECIES, species),
      style: pick(STYLES, style),
      attributes: drawAttributes(random),
    };
    const wanted = kind < 0.5
      ? { ...picture, species: pick(SPECIES.filter((name) => name !== picture.species), other) }
      : { ...picture, style: pick(STYLES.filter((name) => name !== picture.style), other) };
    const image = pictureTensor([picture], this.#size);
    const pixels = await image.data<"float32">();
    image.dispose();
    return { pixels: pixels.slice(), wanted: describe(wanted), actual: describe(picture) };
  }
}

function describe({ species, style }: Pick<Picture, "species" | "style">): string {
  return `a ${style} of a ${species}`;
}
