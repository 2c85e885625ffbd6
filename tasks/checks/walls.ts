/**
 * Who may import whom: the one table, which `deno task check-imports` enforces and CONTRIBUTING.md shows. Who may touch
 * the system stands in globals.ts.
 */
import type { Room } from "./room.ts";
import { ROOMS_OF_MODELS } from "./walls_of_models.ts";

/** From the bottom to the top. The first room that fits a file holds. */
export const ROOMS: readonly Room[] = [
  ...ROOMS_OF_MODELS,
  { files: "pipeline/errors.ts", what: "errors that a run ends with", imports: ["models/backend/errors.ts"] },
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
      "models/options/",
      "pipeline/storage/",
      "models/*.ts",
      "models/random/",
    ],
  },
  {
    files: "pipeline/optimizer/",
    what: "updates of weights",
    imports: [
      "pipeline/errors.ts",
      "pipeline/storage/tree.ts",
      "models/*.ts",
      "models/options/",
      "models/ops/",
    ],
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
      "models/options/",
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
    imports: [
      "pipeline/",
      "models/backend/mod.ts",
      "models/*.ts",
      "models/options/",
      "models/ops/",
      "models/random/",
      "models/weights/",
    ],
  },
  {
    files: "pipeline/*.ts",
    what: "how a run goes",
    imports: [
      "pipeline/",
      "models/*.ts",
      "models/options/",
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
  {
    files: "cli.ts",
    what: "the door of the commands",
    imports: ["tasks/*/command.ts", "tasks/shell/"],
  },
  { files: "examples/*.ts", what: "a config, as a user's", imports: ["mod.ts"] },
  {
    files: "tasks/shell/",
    what: "what every command has",
    imports: [
      "models/backend/",
      "models/shell_quoted.ts",
      "models/weights/",
      "models/wording.ts",
      "pipeline/errors.ts",
      "pipeline/storage/",
      "models/options/",
      "tasks/commands.json",
    ],
  },
  {
    files: "tasks/init/template/",
    what: "what a new project begins with, as a user's",
    imports: [],
  },
  { files: "tasks/report/", what: "pages and plots", imports: [] },
  { files: "tasks/checks/", what: "these checks", imports: [] },
  { files: "tasks/package/", what: "what is published", imports: ["deno.json"] },
  {
    files: "tasks/images/",
    what: "drawing and reading images",
    imports: [
      "mod.ts",
      "models/images/",
      "models/ops/",
      "models/options/",
      "models/weights/",
      "models/wording.ts",
      "tasks/shell/",
    ],
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
    files: "tasks/photos/",
    what: "from photographs to latents",
    imports: [
      "mod.ts",
      "models/images/",
      "models/options/",
      "models/weights/",
      "models/wording.ts",
      "pipeline/storage/",
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
      "tasks/photos/",
      "tasks/report/",
      "tasks/shell/",
      "deno.json",
    ],
  },
];
