/** Rows of other published methods: what they are made by, and that each makes a cell. */
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { startBackend } from "../../../models/backend/mod.ts";
import { makeBaseline } from "../../../tasks/ablation/baseline.ts";
import { readCell } from "../../../tasks/ablation/cell_file.ts";
import { runCell } from "../../../tasks/ablation/cell_run.ts";
import { settingsOf } from "../../../tasks/ablation/input.ts";
import { makeCell } from "../../../tasks/ablation/make_cell.ts";
import { ROW_NAMES, ROW_SETS, rowsNamed, TABLE_ROWS } from "../../../tasks/ablation/row_labels.ts";
import { rowConfig } from "../../../tasks/ablation/rows.ts";
import { classesOf, OTHER_SCENARIOS, SCENARIOS } from "../../../tasks/ablation/scenarios.ts";
import { ablationCells } from "../../../tasks/ablation/sweep.ts";
import { openOutputFolder } from "../../../tasks/shell/output_folder.ts";
import { testIn } from "../../support/folders.ts";

await startBackend({ backend: "wasm" });

const quiet = { warn() {}, log() {}, progress() {} };
const { signal } = new AbortController();
const chosen = { seen: "everything", hyperparameters: "chosen", ewcWeight: undefined } as const;

Deno.test("rows are asked for by name and by sets, each once and in the table's order", () => {
  assertEquals(rowsNamed(["table"]), TABLE_ROWS);
  assertEquals(rowsNamed(["rivals", "directional", "air"]), ["directional", ...ROW_SETS.rivals]);
  assertEquals(rowsNamed(Object.keys(ROW_SETS)), ROW_NAMES);
});

Deno.test("a rival reads a scenario's prompts as words in a sentence, and they are the same texts", () => {
  for (const scenario of [...SCENARIOS, ...OTHER_SCENARIOS]) {
    const { template, ...classes } = classesOf(scenario);
    for (const side of ["source", "target"] as const) {
      assertEquals(template.replace("{}", classes[side]), scenario.prompts[side]);
    }
    for (const row of ["ipl", "air"] as const) {
      const { prompts } = rowConfig(row, settingsOf(chosen), scenario);
      assertEquals(prompts, { source: classes.source, target: classes.target, templates: [template] });
    }
  }
});

testIn("each rival makes a cell, which is the same whatever was made before it", async (folder) => {
  const scenario = OTHER_SCENARIOS.find(({ name }) => name === "dog-to-rabbit")!;
  const { paper, rivals } = settingsOf(chosen);
  const small = { mapperSteps: 1, mapperBatch: 2, samples: 4, promptSteps: 1 };
  const settings = {
    paper,
    rivals: { ...rivals, ipl: { ...rivals.ipl, ...small }, air: { ...rivals.air, ...small } },
  };
  const input = {
    ...chosen,
    seen: "dogs" as const,
    out: folder,
    rows: rowsNamed(["rivals"]),
    seeds: 1,
    steps: 2,
    samples: 20,
  };
  const place = await openOutputFolder(folder, { names: [] });
  const baseline = await makeBaseline(
    scenario,
    { ...input, judge: undefined },
    place,
    () => Promise.resolve(),
  );
  try {
    for (const plan of ablationCells([scenario], input, settings, () => baseline.judges.encoder)) {
      const cell = await makeCell(plan, input, baseline, place, { signal, terminal: quiet });
      assertEquals(cell.diversity.length, 1);
      assert(cell.measurements.some(({ of, value }) => of === "adapted" && Number.isFinite(value)));
      assertEquals(await readCell(plan, join(folder, plan.name), quiet.warn), cell);
      if (!["ipl", "air"].includes(plan.axes.row)) continue; // nothing of it is kept for others
      const alone = join(folder, "alone", plan.name);
      const options = { cache: join(alone, "cache"), label: plan.name, signal, terminal: quiet };
      await runCell(plan.config(), { folder: alone, ...options });
      const bytes = (folder: string) => Deno.readFile(join(folder, "generator.safetensors"));
      assertEquals(await bytes(join(folder, plan.name)), await bytes(alone), plan.name);
    }
  } finally {
    baseline.judges.encoder.dispose();
  }
});
