/** Descriptions of backends. */

/** The most threads of wasm. */
export const MOST_THREADS = 64;

/** The two that can train. */
export type BackendName = "webgpu" | "wasm";

/**
 * How matrix products and convolutions read what they multiply: as float32, or rounded to float16. They add in
 * float32 either way, and all else is float32.
 */
export type Precision = "single" | "half";

/** A started backend. */
export interface Backend {
  /** tfjs' name of it too. */
  readonly name: BackendName;
  /** For people, e.g. "NVIDIA H100 80GB HBM3" or "SIMD, one thread". */
  readonly device: string;
  /** Whether the GPU is software on the CPU: correct, but slower than wasm. */
  readonly software: boolean;
  /** Abilities that a kernel may use, by WebGPU's names: "shader-f16", "timestamp-query", "subgroups". */
  readonly features: readonly string[];
  /** In bytes and counts, by WebGPU's names; for wasm the largest heap, as `maxHeapSize`. */
  readonly limits: Readonly<Record<string, number>>;
  /** One line, e.g. "webgpu on NVIDIA H100 80GB HBM3", with the precision where it is not single. */
  describe(): string;
  /**
   * Reports the first failure of the device. Reading a result does this by itself: on WebGPU a failure is known
   * at the next reading at the latest.
   *
   * @throws {BackendError} If there was one.
   */
  throwIfFailed(): void;
}

/** What was found out about a backend without starting it. */
export interface BackendReport {
  /** The backend in question. */
  readonly name: BackendName;
  /** Whether it would start when asked for by name. */
  readonly usable: boolean;
  /** Whether it is the one that runs when none is asked for. */
  readonly chosen: boolean;
  /** What it would run on, if anything. */
  readonly device?: string;
  /** As in `Backend`. */
  readonly features?: readonly string[];
  /** As in `Backend`. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Why it is not chosen, in one sentence. */
  readonly reason?: string;
  /** What to install or to do about it. */
  readonly remedy?: string;
}
