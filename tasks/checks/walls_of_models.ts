/** Who may import whom below models/. */
import type { Room } from "./room.ts";

/** From the bottom to the top. The first room that fits a file holds. */
export const ROOMS_OF_MODELS: readonly Room[] = [
  { files: "models/options/", what: "what options may be", imports: [] },
  { files: "models/ops/", what: "operations with their gradients", imports: ["models/tensors.ts"] },
  { files: "models/random/", what: "seeded draws", imports: ["models/*.ts", "models/ops/"] },
  {
    files: "models/weights/pickle/",
    what: "the restricted reader of pickles",
    imports: ["models/weights/*.ts"],
  },
  {
    files: "models/weights/",
    what: "weight files",
    imports: ["models/options/", "models/shape.ts", "models/shell_quoted.ts", "models/wording.ts"],
  },
  { files: "models/images/", what: "PNG files and pixels", imports: ["models/tensors.ts", "models/ops/"] },
  {
    files: "models/mod.ts",
    what: "the door of models",
    imports: ["models/*.ts", "models/*/mod.ts", "models/weights/"],
  },
  {
    files: "models/*.ts",
    what: "what every network has",
    imports: ["models/*.ts", "models/options/", "models/ops/", "models/random/", "models/weights/"],
  },
  {
    files: "models/backend/wasm/",
    what: "kernels for WebAssembly",
    imports: ["models/backend/*.ts", "models/*.ts", "models/ops/", "models/random/"],
  },
  {
    files: "models/backend/webgpu/",
    what: "kernels for WebGPU",
    imports: ["models/backend/*.ts", "models/*.ts", "models/ops/", "models/random/"],
  },
  {
    files: "models/backend/",
    what: "what networks run on",
    imports: ["models/*.ts", "models/options/", "models/ops/"],
  },
  {
    files: "models/encoders/*/",
    what: "an encoder's parts",
    imports: ["models/encoders/*/", "models/*.ts", "models/ops/", "models/weights/"],
  },
  {
    files: "models/encoders/",
    what: "encoders of images and texts",
    imports: ["models/*.ts", "models/options/", "models/ops/", "models/random/", "models/weights/"],
  },
  {
    files: "models/stylegan2/",
    what: "the generator",
    imports: ["models/*.ts", "models/options/", "models/ops/", "models/random/", "models/weights/"],
  },
  {
    files: "models/browser/",
    what: "what draws in a page",
    imports: [
      "models/*.ts",
      "models/backend/",
      "models/images/",
      "models/random/",
      "models/stylegan2/",
      "models/weights/",
    ],
  },
  {
    files: "models/lpips/",
    what: "the perceptual distance",
    imports: ["models/*.ts", "models/options/", "models/ops/", "models/weights/"],
  },
  {
    files: "models/sampling/",
    what: "images of a generator, to look at",
    imports: ["models/*.ts", "models/images/", "models/options/", "models/random/"],
  },
  {
    files: "models/alignment/",
    what: "photographs brought into place",
    imports: ["models/*.ts", "models/images/", "models/ops/"],
  },
  {
    files: "models/inversion/encoders/",
    what: "encoders of latents",
    imports: ["models/*.ts", "models/ops/", "models/random/", "models/stylegan2/", "models/weights/"],
  },
  {
    files: "models/inversion/",
    what: "from photographs to latents",
    imports: [
      "models/inversion/encoders/",
      "models/*.ts",
      "models/encoders/mod.ts",
      "models/lpips/mod.ts",
      "models/ops/",
      "models/random/",
      "models/weights/",
    ],
  },
  {
    files: "models/edits/",
    what: "directions in latents",
    imports: ["models/*.ts", "models/ops/", "models/random/", "models/stylegan2/", "models/weights/"],
  },
  { // what emits kernels: what measures sum over pairs of images takes a kernel in float64
    files: "models/metrics/",
    what: "measures of images",
    imports: ["models/random/", "models/wording.ts", "models/backend/wasm/native/code/"],
  },
  {
    files: "models/world/",
    what: "the bundled world",
    imports: [
      "models/encoders/mod.ts",
      "models/stylegan2/mod.ts",
      "models/*.ts",
      "models/images/",
      "models/options/",
      "models/random/",
      "models/weights/",
    ],
  },
];
