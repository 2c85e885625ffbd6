/** `deno task ablation`: the paper's table, measured against true target domains. */
import { join, resolve } from "@std/path";
import { number, oneOf, whole } from "../../models/options/mod.ts";
import type { Arguments, Command } from "../shell/command.ts";
import { type Common, computing } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { ROW_NAMES, TABLE_ROWS } from "./row_labels.ts";
import { OTHER_SCENARIOS, SCENARIOS } from "./scenarios.ts";
import type { AblationInput } from "./input.ts";

const TABLE_NAMES = SCENARIOS.map(({ name }) => name);
const SCENARIO_NAMES = [...TABLE_NAMES, ...OTHER_SCENARIOS.map(({ name }) => name)];

/** What it takes. */
export const COMMAND = {
  name: "ablation",
  summary:
    "Adapts the bundled world's generators by each row of the paper's table, over several seeds, and measures\n" +
    "the results against the true target domain, by an encoder that took no part. Writes ablation.json,\n" +
    "ablation.md, diversity.svg and a sheet of pictures for each scenario. Goes on where it was stopped.",
  positional: [],
  flags: {
    scenarios: {
      value: "NAME",
      is: oneOf(...SCENARIO_NAMES),
      many: true,
      help: `Of ${SCENARIO_NAMES.join(", ")} (default: ${TABLE_NAMES.join(", ")})`,
    },
    rows: {
      value: "NAME",
      is: oneOf(...ROW_NAMES),
      many: true,
      help: `Of ${ROW_NAMES.join(", ")} (default: the first ${TABLE_ROWS.length})`,
    },
    seeds: { value: "N", is: whole(1), help: "Runs of each row in each scenario (default: 3)" },
    steps: { value: "N", is: whole(1), help: "Updates in each run (default: 150)" },
    "ewc-weight": {
      value: "WEIGHT",
      is: number({ least: 0 }),
      help: "λ_EWC, where a row has the term (default: 3000)",
    },
    samples: { value: "N", is: whole(20), help: "Images by which each run is measured (default: 1000)" },
    judge: { value: "FILE", help: "The encoder that judges (default: the world's judge)" },
    out: { value: "DIR", help: "Where runs and results go (default: runs/ablation)" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task ablation",
    "deno task ablation --scenarios dog-to-cat --rows moment-ewc moment-ewc-relation --seeds 5",
  ],
} as const satisfies Command;

if (import.meta.main) await runSandboxed(COMMAND, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
async function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Promise<Permit<AblationInput>> {
  const out = args.one("out") ?? join("runs", "ablation");
  const { scenarios = TABLE_NAMES, rows = TABLE_ROWS, seeds = 3, steps = 150, samples = 1000 } = args.values;
  const input = {
    out,
    scenarios: SCENARIO_NAMES.filter((name) => scenarios.includes(name)),
    rows: ROW_NAMES.filter((name) => rows.includes(name)),
    seeds,
    steps,
    samples,
    ewcWeight: args.values["ewc-weight"],
    judge: args.one("judge"),
  };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [resolve(out)], release };
}
