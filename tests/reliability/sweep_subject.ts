/** A sweep of toy networks that take no time, and of plugins that wait as long as a test likes. */

/** Which cells it has. */
export interface SubjectOptions {
  readonly cells: number;
  /** How many of them, the first ones, wait `seconds` in all; the others wait `quick`. */
  readonly long: number;
  readonly quick: number;
  readonly seconds: number;
}

/** Updates of each cell. */
const STEPS = 20;

/** Writes the sweep's file, whose cells are called `cell-0`, `cell-1` …, and returns its path. */
export async function sweepFile(
  path: string,
  { cells, long, quick, seconds }: SubjectOptions,
): Promise<string> {
  await Deno.writeTextFile(
    path,
    `import { adam, checkpoint, defineConfig, definePlugin, defineSweep, directionalMoment, ewc, metrics, samples, textVariations,
  toyEncoder, toyGenerator } from "variegate";
const slow = (seconds) => definePlugin({
  name: "slow",
  stepEnd: { every: 1, handler: () => new Promise((resolve) => setTimeout(resolve, 1000 * seconds / ${STEPS})) },
});
const base = defineConfig({
  generator: toyGenerator(),
  encoder: toyEncoder(),
  prompts: { source: "dog", target: "cat" },
  steps: ${STEPS},
  batch: 2,
  optimizer: adam({ learningRate: 0.01 }),
  plugins: [
    textVariations({ count: 3, steps: 20 }),
    directionalMoment(),
    ewc({ samples: 3 }),
    metrics({ every: 1 }),
    samples({ every: 5, count: 2 }),
    checkpoint({ every: 2, keep: 1 }),
  ],
});
const pace = (seconds) => (config) => ({ ...config, plugins: [...config.plugins, slow(seconds)] });
const seeds = Array.from({ length: ${cells} }, (_, i) => i);
export default defineSweep({
  base,
  axes: { seed: seeds, pace: { long: pace(${seconds}), quick: pace(${quick}) } },
  when: ({ seed, pace }) => (pace === "long") === (seed < ${long}),
  name: ({ seed }) => \`cell-\${seed}\`,
});
`,
  );
  return path;
}
