/// <reference lib="dom" />
/** A random walk through the latents: on a straight way from each seed's to the next one's. */
import { element } from "./controls.ts";

/** Milliseconds from seed to seed, and the least steps on the way however slow the drawing is. */
const WAY = 3000, STEPS = 8;

/** Walks on whenever an image has been drawn. For whoever wants little motion, a walk is one step to the next seed. */
export class Walk {
  readonly #step: (next: (seed: number) => number) => void;
  #isOn = false;
  #since = 0;

  /** @param step shows the seed that follows another */
  constructor(step: (next: (seed: number) => number) => void) {
    this.#step = step;
  }

  /** Whether it goes on. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Begins to walk, or stands still. */
  toggle(): void {
    if (this.#isOn) return this.stop();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      return this.#step((seed) => Math.floor(seed) + 1);
    }
    this.#tell(true);
    this.#since = performance.now();
    this.#goOn();
  }

  /** Stands still. */
  stop(): void {
    this.#tell(false);
  }

  /** Told when an image has been drawn. */
  drawn(): void {
    if (this.#isOn) requestAnimationFrame(() => this.#goOn());
  }

  #goOn(): void {
    if (!this.#isOn) return;
    const now = performance.now(), share = Math.min(1 / STEPS, Math.max(1 / 120, (now - this.#since) / WAY));
    this.#since = now;
    this.#step((seed) => {
      const next = Number((seed + share).toFixed(3)), whole = Math.floor(next);
      return whole > seed ? whole : next; // each seed's own image is on the way
    });
  }

  #tell(isOn: boolean): void {
    this.#isOn = isOn;
    element("walk").setAttribute("aria-pressed", String(isOn));
  }
}
