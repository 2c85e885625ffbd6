/**
 * Photographs that no generator has made, drawn by the bundled world's renderer, are inverted into its generator of dogs,
 * and their latents taken through one that was adapted to cats: how near both come to what is true, beside dogs of which
 * all is known. Forty minutes of one core; killed and started again, it loses fifty steps of a batch at the most.
 *
 *   deno task adapt examples/dog-to-cat.ts
 *   deno task test:truth runs/dog-to-cat --out runs/truth
 */
import { parseArgs } from "@std/cli";
import { join } from "@std/path";
import { startBackend, worldGenerator, worldJudge } from "../../mod.ts";
import { writeAtomically } from "../../models/weights/atomic_write.ts";
import { findGenerator } from "../../tasks/images/find_generator.ts";
import { loadDistance } from "../../tasks/photos/distance.ts";
import type { Context } from "../../tasks/shell/serve.ts";
import { openTerminal } from "../../tasks/shell/terminal.ts";
import { type InversionName, INVERSIONS, type Row, rowsOf } from "./rows.ts";
import { truthSheet } from "./sheet.ts";
import { type Asked, COMPARED, type Study } from "./study.ts";
import { truthTable } from "./table.ts";

/** What is asked for where nothing is said. */
const USUAL: Asked = { seed: 5, count: 100, tuned: 16, others: 16, steps: 200, tuneSteps: 350, batch: 8 };

/** Makes the rows that are asked for, and writes `truth.json` with each, then `truth.md` and `truth.png`. */
export async function studyInversion(study: Study, asked: readonly InversionName[]): Promise<Row[]> {
  const { folder, context: { terminal } } = study, made: Row[] = [];
  const write = (name: string, content: Uint8Array) => writeAtomically(join(folder, name), [content]);
  const bytes = (text: string) => new TextEncoder().encode(`${text}\n`);
  for await (const row of rowsOf(study, asked)) {
    made.push(row);
    terminal.log(truthTable([row]).split("\n").at(-1)!);
    const rows = made.map(({ pictures: _, ...rest }) => rest);
    await write("truth.json", bytes(JSON.stringify({ asked: study.asked, rows }, null, 1)));
  }
  await write("truth.md", bytes(truthTable(made)));
  await write("truth.png", await truthSheet(made, study.asked.seed));
  return made;
}

/** Loads the networks, and hands them over. @param adapted a run's folder, or another word for a generator */
export async function withStudy<T>(
  { adapted, folder, asked, quiet = false }: {
    readonly adapted: string;
    readonly folder: string;
    readonly asked: Asked;
    readonly quiet?: boolean;
  },
  use: (study: Study) => Promise<T>,
): Promise<T> {
  await Deno.mkdir(folder, { recursive: true });
  const common = { backend: undefined, threads: undefined, precision: undefined, json: false, quiet };
  const context: Context = { common, terminal: openTerminal(common), signal: new AbortController().signal };
  const source = await worldGenerator("dog").load("source");
  const cats = await (await findGenerator(adapted, {}, "Cannot compare")).source.load("adapted");
  const judge = await worldJudge().load(), compared = await loadDistance(COMPARED);
  try {
    return await use({ asked, source, adapted: cats, judge, compared, folder, context });
  } finally {
    for (const network of [source, cats, judge, compared]) network.dispose();
  }
}

/** The numbers of a command line, by their flags. */
const FLAGS: Record<keyof Asked, string> = {
  seed: "seed",
  count: "count",
  tuned: "tuned",
  others: "others",
  steps: "steps",
  tuneSteps: "tune-steps",
  batch: "batch",
};

if (import.meta.main) {
  const words = parseArgs(Deno.args, { string: ["rows", "out", "threads", ...Object.values(FLAGS)] });
  const given = words as Readonly<Record<string, string | undefined>>;
  const number = (flag: string, usual: number) => {
    const value = Number(given[flag] ?? usual);
    if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`--${flag} is "${given[flag]}"`);
    return value;
  };
  const [adapted] = words._, rows = given["rows"]?.split(",") ?? INVERSIONS;
  if (adapted === undefined) throw new TypeError("Give the folder of the run that made cats of dogs");
  const stranger = rows.find((row) => !INVERSIONS.includes(row as InversionName));
  if (stranger !== undefined) {
    throw new RangeError(`--rows has "${stranger}": it takes some of ${INVERSIONS.join(",")}`);
  }
  const asked = Object.fromEntries(
    Object.entries(FLAGS).map(([name, flag]) => [name, number(flag, USUAL[name as keyof Asked])]),
  ) as unknown as Asked;
  await startBackend({ backend: "wasm", threads: number("threads", 1) });
  const made = await withStudy(
    { adapted: String(adapted), folder: given["out"] ?? "runs/truth", asked },
    (study) => studyInversion(study, rows as readonly InversionName[]),
  );
  console.log(truthTable(made));
  Deno.exit(0);
}
