/** `deno task ablation`: the paper's table, measured against true target domains. */
import { resolve } from "@std/path";
import { number, oneOf, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { ROW_NAMES, ROW_SETS, rowsNamed } from "./row_labels.ts";
import { DOG_TABLE, OTHER_SCENARIOS, SCENARIOS } from "./scenarios.ts";
import type { Seen } from "./cell.ts";
import type { AblationInput } from "./input.ts";

const TABLE_NAMES = SCENARIOS.map(({ name }) => name);
const SET_NAMES = Object.keys(ROW_SETS);
const SCENARIO_NAMES = [...TABLE_NAMES, ...OTHER_SCENARIOS.map(({ name }) => name)];

/** What it takes. */
export const COMMAND = {
  name: "ablation",
  summary:
    "Adapts the bundled world's generators by each row of the paper's table, and by other methods if asked, over\n" +
    "several seeds, and measures the results against the true target domain, by an encoder that took no part.\n" +
    "Writes ablation.json, ablation.md, diversity.svg and a sheet of pictures for each scenario. Goes on where it\n" +
    "was stopped.",
  positional: [],
  flags: {
    scenarios: {
      value: "NAME",
      is: oneOf(...SCENARIO_NAMES),
      many: true,
      help: `Of ${SCENARIO_NAMES.join(", ")} (default: ${TABLE_NAMES.join(", ")}; with --seen dogs ${
        DOG_TABLE.join(", ")
      })`,
    },
    seen: {
      value: "WHAT",
      is: oneOf("everything", "dogs"),
      help:
        "What the source generator has seen in training: everything (default), targets too; or dogs, and nothing\n" +
        "else, for scenarios from photos of dogs",
    },
    rows: {
      value: "NAME",
      is: oneOf(...ROW_NAMES, ...SET_NAMES),
      many: true,
      help: `Of ${ROW_NAMES.join(", ")}; or sets of them: ${
        Object.entries(ROW_SETS).map(([set, rows]) => `${set}, the ${rows.length} from ${rows[0]} on`).join(
          "; ",
        )
      } (default: table)`,
    },
    seeds: { value: "N", is: whole(1), help: "Runs of each row in each scenario (default: 3)" },
    steps: { value: "N", is: whole(1), help: "Updates in each run (default: 150)" },
    hyperparameters: {
      value: "WHOSE",
      is: oneOf("chosen", "printed"),
      help:
        "chosen, for these generators and on other scenarios (default); or printed, those of each row's paper, with\n" +
        "which all weights learn, or all multipliers",
    },
    "ewc-weight": {
      value: "WEIGHT",
      is: number({ least: 0 }),
      help: "λ_EWC, where a row has the term (default: 3000, with --seen dogs 10000, or 10000000 as printed)",
    },
    samples: { value: "N", is: whole(20), help: "Images by which each run is measured (default: 1000)" },
    judge: { value: "FILE", help: "The encoder that judges: a file or a folder (default: world:judge)" },
    out: { value: "DIR", help: "Where runs and results go (default: runs/ablation, or runs/ablation-dogs)" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task ablation",
    "deno task ablation --rows table rivals",
    "deno task ablation --scenarios dog-to-cat --rows moment-ewc moment-ewc-relation --seeds 5",
  ],
} as const satisfies Command;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

type Args = Arguments<typeof COMMAND.flags>;

/** What a command line asks for. */
async function permit(args: Args, common: Common): Promise<Permit<AblationInput>> {
  const { rows = ["table"], seeds = 3, steps = 150, samples = 1000 } = args.values;
  const { seen = "everything", hyperparameters = "chosen" } = args.values;
  const out = args.one("out") ?? resolve("runs", seen === "dogs" ? "ablation-dogs" : "ablation");
  const input = {
    out,
    seen,
    scenarios: scenariosOf(args, seen),
    rows: rowsNamed(rows),
    seeds,
    steps,
    samples,
    hyperparameters,
    ewcWeight: args.values["ewc-weight"],
    judge: args.one("judge"),
  };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [out], release };
}

/** Those asked for, else the table's; all of them from photos of dogs where the generator knows nothing else. */
function scenariosOf({ values }: Args, seen: Seen): readonly string[] {
  const { scenarios = seen === "dogs" ? DOG_TABLE : TABLE_NAMES } = values;
  const others = seen === "dogs" &&
    SCENARIOS.find(({ name, source }) => scenarios.includes(name) && source.species !== "dog");
  if (others) {
    throw new UsageError(`${others.name} does not begin with photos of dogs: leave it or --seen dogs away`);
  }
  return SCENARIO_NAMES.filter((name) => scenarios.includes(name));
}
