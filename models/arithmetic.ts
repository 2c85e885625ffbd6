/** How this process computes, as far as values depend on it. */
import * as tf from "@tensorflow/tfjs";

/** What a value that is kept for another process depends on beside its inputs. */
export interface Arithmetic {
  /** tfjs' name of the current backend. */
  readonly backend: string;
  /** How matrix products and convolutions read what they multiply. */
  readonly precision: "single" | "half";
}

let halved: string | undefined; // the backend that computes in half precision

/** Told by whoever makes a backend the current one. */
export function noteArithmetic({ backend, precision }: Arithmetic): void {
  halved = precision === "half" ? backend : undefined;
}

/** How is computed now. */
export function currentArithmetic(): Arithmetic {
  const backend = tf.getBackend();
  return { backend, precision: backend === halved ? "half" : "single" };
}
