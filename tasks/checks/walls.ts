/**
 * Who may import whom: the one table, which `deno task check-imports` enforces and CONTRIBUTING.md shows. Who may touch
 * the system stands in globals.ts.
 *
 * A pattern is a path. One that ends with `/` means all files below it; `*` stands for one name.
 */

/** Files that belong together, and what they may import besides each other. */
export interface Room {
  /** The files, as a pattern. With `*`, each match is a room of its own. */
  readonly files: string;
  /** For readers: what these files are. */
  readonly what: string;
  /** Patterns of the files that they may import. */
  readonly imports: readonly string[];
}

/** From the bottom to the top. The first room that fits a file holds. */
export const ROOMS: readonly Room[] = [
  { files: "models/ops/", what: "operations with their gradients", imports: ["models/tensors.ts"] },
  { files: "models/random/", what: "seeded draws", imports: ["models/*.ts", "models/ops/"] },
  {
    files: "models/weights/pickle/",
    what: "the restricted reader of pickles",
    imports: ["models/weights/*.ts"],
  },
  { files: "models/weights/", what: "weight files", imports: ["models/shape.ts", "models/wording.ts"] },
  { files: "models/images/", what: "PNG files and pixels", imports: ["models/tensors.ts"] },
  {
    files: "models/mod.ts",
    what: "the door of models",
    imports: ["models/*.ts", "models/*/mod.ts", "models/weights/"],
  },
  {
    files: "models/*.ts",
    what: "what every network has",
    imports: ["models/*.ts", "models/ops/", "models/random/", "models/weights/"],
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
    imports: ["models/*.ts", "models/ops/"],
  },
  {
    files: "models/encoders/*/",
    what: "an encoder's parts",
    imports: ["models/encoders/*/", "models/*.ts", "models/ops/", "models/weights/"],
  },
  {
    files: "models/encoders/",
    what: "encoders of images and texts",
    imports: ["models/*.ts", "models/ops/", "models/random/", "models/weights/"],
  },
  {
    files: "models/stylegan2/",
    what: "the generator",
    imports: ["models/*.ts", "models/ops/", "models/random/", "models/weights/"],
  },
  {
    files: "models/lpips/",
    what: "the perceptual distance",
    imports: ["models/*.ts", "models/ops/", "models/weights/"],
  },
  { files: "models/metrics/", what: "measures of images", imports: ["models/random/"] },
  {
    files: "models/world/",
    what: "the bundled world",
    imports: [
      "models/encoders/mod.ts",
      "models/stylegan2/mod.ts",
      "models/*.ts",
      "models/images/",
      "models/random/",
      "models/weights/",
    ],
  },
  { files: "pipeline/errors.ts", what: "errors that a run ends with", imports: ["models/backend/errors.ts"] },
  { files: "pipeline/suggest.ts", what: "“Did you mean …?”", imports: [] },
  {
    files: "pipeline/storage/",
    what: "a run's folder and snapshots",
    imports: ["pipeline/errors.ts", "models/*.ts", "models/weights/", "deno.json"],
  },
  {
    files: "pipeline/plugin/",
    what: "what a plugin is",
    imports: [
      "pipeline/errors.ts",
      "pipeline/suggest.ts",
      "pipeline/storage/",
      "models/*.ts",
      "models/random/",
    ],
  },
  {
    files: "pipeline/optimizer/",
    what: "updates of weights",
    imports: ["pipeline/storage/tree.ts", "models/*.ts", "models/ops/"],
  },
  {
    files: "pipeline/step/",
    what: "one step",
    imports: [
      "pipeline/errors.ts",
      "pipeline/optimizer/",
      "pipeline/plugin/",
      "models/*.ts",
      "models/images/",
      "models/ops/",
      "models/random/",
    ],
  },
  {
    files: "pipeline/plan/",
    what: "from a config to a plan",
    imports: [
      "pipeline/errors.ts",
      "pipeline/suggest.ts",
      "pipeline/optimizer/",
      "pipeline/plugin/",
      "pipeline/step/",
      "pipeline/storage/",
      "models/*.ts",
    ],
  },
  {
    files: "pipeline/testing/",
    what: "the contract, as a test",
    imports: ["pipeline/", "models/*.ts", "models/random/", "models/weights/"],
  },
  {
    files: "pipeline/*.ts",
    what: "how a run goes",
    imports: [
      "pipeline/",
      "models/*.ts",
      "models/ops/",
      "models/random/",
      "models/weights/",
      "models/images/",
    ],
  },
  { files: "plugins/mod.ts", what: "the door of plugins", imports: ["plugins/"] },
  {
    files: "plugins/presets.ts",
    what: "methods as lists of plugins",
    imports: ["plugins/", "pipeline/mod.ts"],
  },
  {
    files: "plugins/*.ts",
    what: "a plugin",
    imports: ["plugins/_*.ts", "plugins/artifacts.ts", "pipeline/mod.ts"],
  },
  {
    files: "mod.ts",
    what: "the door of all",
    imports: ["models/mod.ts", "pipeline/mod.ts", "plugins/mod.ts"],
  },
  { files: "examples/*.ts", what: "a config, as a user's", imports: ["mod.ts"] },
  {
    files: "tasks/shell/",
    what: "what every command has",
    imports: [
      "models/backend/",
      "models/weights/",
      "models/wording.ts",
      "pipeline/errors.ts",
      "pipeline/storage/",
      "pipeline/suggest.ts",
    ],
  },
  { files: "tasks/report/", what: "pages and plots", imports: [] },
  { files: "tasks/checks/", what: "these checks", imports: [] },
  {
    files: "tasks/images/",
    what: "drawing and reading images",
    imports: ["mod.ts", "models/ops/", "models/wording.ts", "tasks/shell/"],
  },
  {
    files: "tasks/measures/",
    what: "measuring a generator",
    imports: [
      "mod.ts",
      "models/lpips/",
      "models/metrics/",
      "models/random/",
      "models/world/",
      "tasks/images/",
      "tasks/shell/",
    ],
  },
  {
    files: "tasks/*/",
    what: "a command",
    imports: [
      "mod.ts",
      "models/",
      "pipeline/",
      "tasks/images/",
      "tasks/measures/",
      "tasks/report/",
      "tasks/shell/",
    ],
  },
];

/** The part of a path that a pattern matches: of `tasks/adapt/worker.ts` a command's folder, `tasks/adapt/`. */
export function matched(pattern: string, path: string): string | undefined {
  const source = pattern.split("*").map(RegExp.escape).join("[^/]*");
  return new RegExp(`^${source}${pattern.endsWith("/") ? "" : "$"}`).exec(path)?.[0];
}

/** The room that a file lies in. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ files }) => matched(files, path) !== undefined);
}

/** Whether a file may import another one. A file without a room may import nothing. */
export function mayImport(path: string, target: string): boolean {
  const room = roomOf(path);
  if (!room) return false;
  const own = matched(room.files, path)!;
  return [own, ...room.imports].some((pattern) => matched(pattern, target) !== undefined);
}
