/** Who may touch the system: the other table that `deno task check-imports` enforces and CONTRIBUTING.md shows. */

/** A global that only some files may use. */
export interface GlobalRule {
  readonly name: string;
  readonly what: string;
  /** Patterns of the files that may. */
  readonly files: readonly string[];
}

/** Who may touch the system, and who may print. */
export const GLOBALS: readonly GlobalRule[] = [
  {
    name: "Deno",
    what: "touches the system",
    files: [
      "examples/published/",
      "models/backend/",
      "models/encoders/files/",
      "models/weights/",
      "pipeline/plan/load_config.ts",
      "pipeline/storage/",
      "tasks/",
    ],
  },
  { name: "console", what: "prints", files: ["tasks/"] },
];
