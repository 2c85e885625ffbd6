import { WeightsError } from "../types.ts";

/** Hundreds of times what a generator, a discriminator and their optimizers take. */
const MOST_STEPS = 10_000_000;

/**
 * How much work a file may ask for: a few steps for each of its bytes. Sharing lets a small file stand for
 * an endless structure; this bounds what is built and visited, whatever the trick.
 */
export class Budget {
  readonly #path: string;
  #left: number;

  constructor(path: string, bytes: number) {
    this.#path = path;
    this.#left = Math.min(MOST_STEPS, 4 * bytes + 1000);
  }

  /** @throws {WeightsError} where the file has asked for more than it may */
  spend(steps = 1): void {
    if ((this.#left -= steps) >= 0) return;
    throw new WeightsError(this.#path, "is refused: it describes far more objects than its size justifies");
  }
}
