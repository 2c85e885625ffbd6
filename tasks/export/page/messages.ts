/** What a page and the worker that draws for it say to each other. */
import type { Site } from "./site.ts";
import type { BackendChoice, Numbers } from "./state.ts";

/** To the worker. */
export type Request =
  | {
    readonly kind: "load";
    readonly site: Site;
    /** By their names, as `Site` has them. */
    readonly files: Readonly<Record<string, ArrayBuffer>>;
    /** tfjs' native code. */
    readonly native: ArrayBuffer;
  }
  | { readonly kind: "start"; readonly backend: BackendChoice }
  | { readonly kind: "draw"; readonly numbers: Numbers };

/** From it: an answer to each request, and before that to `draw` an image for each generator. */
export type Answer =
  | { readonly kind: "loaded" }
  | { readonly kind: "started"; readonly backend: "wasm" | "webgpu"; readonly device: string }
  | ({ readonly kind: "image"; readonly name: string } & Picture)
  | { readonly kind: "drawn"; readonly milliseconds: number }
  | { readonly kind: "failed"; readonly message: string };

/** An image as a canvas takes it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4], opaque. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}
