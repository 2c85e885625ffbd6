import { join } from "@std/path";
import { clip, startBackend, worldClip, worldGenerator, worldJudge } from "../../mod.ts";
import type { BackendName } from "../../models/backend/types.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { VERSION } from "../../pipeline/storage/version.ts";
import {
  type Cell,
  cellFolder,
  type CellOptions,
  makeCell,
  readCell,
  strip,
  type Yardstick,
} from "./cell.ts";
import { diversityFigure } from "./figure.ts";
import { ROW_NAMES, type RowName } from "./row_labels.ts";
import { SETTINGS, type Settings } from "./rows.ts";
import { OTHER_SCENARIOS, type Scenario, SCENARIOS } from "./scenarios.ts";
import { sheet } from "./sheet.ts";
import { published, summarise } from "./summary.ts";
import { markdownTable } from "./table.ts";
import { type Judges, renderSet } from "../measures/image_set.ts";
import { encodeTexts } from "../measures/texts.ts";
import { tellTruth } from "../measures/truth.ts";
import { UsageError } from "../shell/usage.ts";
import { print, type Terminal } from "../shell/terminal.ts";
import { serve } from "../shell/serve.ts";
import type { Between } from "../images/encode_images.ts";
import { disposeLatents, seededLatents } from "../images/latent_rows.ts";

/** What `ablation` hands to its worker. */
export interface AblationInput {
  readonly out: string;
  readonly scenarios: readonly string[];
  readonly rows: readonly RowName[];
  readonly seeds: number;
  readonly steps: number;
  readonly samples: number;
  /** Instead of the settings'. */
  readonly ewcWeight: number | undefined;
  readonly judge: string | undefined;
  readonly backend: BackendName | undefined;
  readonly json: boolean;
}

/** Seed of the latents on which every run is measured; the runs' own are 1, 2, … */
const MEASURED = 1000;

const ALL_SCENARIOS = [...SCENARIOS, ...OTHER_SCENARIOS];

serve<AblationInput>(async (input, terminal, signal) => {
  const device = (await startBackend({ ...(input.backend && { backend: input.backend }) })).describe();
  terminal.log(`Running on ${device}`);
  const { steps, samples, judge = "the world's judge" } = input;
  await keepToOneWay(input.out, { steps, samples, judge, settings: settingsOf(input.ewcWeight) });
  const scenarios = ALL_SCENARIOS.filter(({ name }) => input.scenarios.includes(name));
  const cells: Cell[] = [];
  for (const scenario of scenarios) {
    let yardstick: Yardstick | undefined; // only where something is left to measure
    for (let seed = 1; seed <= input.seeds; seed++) {
      for (const row of input.rows) {
        const options = cellOptions(input, scenario, row, seed, terminal, signal);
        let cell = await readCell(options);
        if (!cell) {
          yardstick ??= await makeYardstick(scenario, input, terminal, signal);
          cell = await makeCell(options, yardstick);
          terminal.log(`${scenario.name}, ${row}, seed ${seed}: done`);
        }
        cells.push(cell);
      }
    }
    yardstick?.judges.encoder.dispose();
  }
  await publish(input, scenarios, cells, device, terminal);
});

/**
 * A folder holds runs that were made and measured in one way, so that whatever is found there can be used.
 *
 * @throws {UsageError} where another way was begun there
 */
async function keepToOneWay(out: string, way: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(out, "settings.json"), wanted = JSON.stringify(way, null, 1);
  try {
    if (await Deno.readTextFile(path) === wanted) return;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    await Deno.mkdir(out, { recursive: true });
    return await save(path, new TextEncoder().encode(wanted));
  }
  throw new UsageError(
    `"${out}" holds an ablation with other steps, samples, judge or weights: ${path} says which. Give another --out`,
  );
}

function cellOptions(
  { out, steps, samples, ewcWeight }: AblationInput,
  scenario: Scenario,
  row: RowName,
  seed: number,
  terminal: Terminal,
  signal: AbortSignal,
): CellOptions {
  return {
    scenario,
    row,
    seed,
    steps,
    samples,
    settings: settingsOf(ewcWeight),
    out,
    signal,
    progress: (line) => terminal.progress(line),
  };
}

function settingsOf(ewcWeight = SETTINGS.ewc.weight): Settings {
  return { ...SETTINGS, ewc: { ...SETTINGS.ewc, weight: ewcWeight } };
}

async function makeYardstick(
  scenario: Scenario,
  { judge, samples, out }: AblationInput,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Yardstick> {
  const between: Between = async (done, of) => {
    terminal.progress(`${scenario.name}: ${done} ${of}`);
    await new Promise((resolve) => setTimeout(resolve, 0)); // a signal may be waiting
    signal.throwIfAborted();
  };
  const encoder = await (judge === undefined ? worldJudge() : clip(judge)).load();
  const judges: Judges = { encoder, lpips: undefined };
  const generator = await worldGenerator(scenario.source).load("source");
  const { width: size } = generator;
  const latents = seededLatents(generator, MEASURED, samples, 1);
  const source = await renderSet(generator, latents, judges, between);
  disposeLatents(latents);
  generator.dispose();
  const truth = await tellTruth(scenario, judges, { seed: MEASURED, count: samples, size }, between);
  const guide = await worldClip().load();
  const guideDigest = await guide.digest();
  guide.dispose();
  const folder = join(out, scenario.name);
  await Deno.mkdir(folder, { recursive: true });
  await save(join(folder, "source.png"), strip(source, size));
  await save(join(folder, "truth.png"), strip(truth.set, size));
  return {
    judges,
    judgeDigest: await encoder.digest(),
    guideDigest,
    source,
    truth,
    texts: await encodeTexts(encoder, { ...scenario.prompts, templates: ["{}"] }, encoder.label),
    seed: MEASURED,
  };
}

async function publish(
  { out, json, steps, samples, rows, seeds, ewcWeight }: AblationInput,
  scenarios: readonly Scenario[],
  cells: readonly Cell[],
  device: string,
  terminal: Terminal,
): Promise<void> {
  const summaries = scenarios.map((scenario) => summarise(scenario, cells));
  const table = markdownTable(summaries);
  const command = `deno task ablation --scenarios ${scenarios.map(({ name }) => name).join(" ")} --rows ${
    rows.join(" ")
  } --seeds ${seeds} --steps ${steps} --samples ${samples}${
    ewcWeight === undefined ? "" : ` --ewc-weight ${ewcWeight}`
  }`;
  const result = {
    variegate: VERSION,
    command,
    device,
    settings: settingsOf(ewcWeight),
    ...published(cells),
  };
  const text = (content: string) => new TextEncoder().encode(content);
  await save(join(out, "ablation.json"), text(`${JSON.stringify(result, null, 1)}\n`));
  await save(join(out, "ablation.md"), text(`${table}\n`));
  await save(join(out, "diversity.svg"), text(diversityFigure(summaries)));
  for (const { name } of scenarios) {
    const shown = ROW_NAMES.filter((row) => rows.includes(row));
    const files = [
      join(out, name, "source.png"),
      ...shown.map((row) => join(cellFolder({ out, scenario: name, row, seed: 1 }), "strip.png")),
      join(out, name, "truth.png"),
    ];
    await save(join(out, `${name}.png`), sheet(await Promise.all(files.map((file) => Deno.readFile(file)))));
  }
  terminal.log(`Wrote the table, the figure and ${scenarios.length} sheets of pictures to ${out}`);
  print(json ? JSON.stringify(result) : table);
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  await writeAtomically(path, [bytes as Uint8Array<ArrayBuffer>]);
}
