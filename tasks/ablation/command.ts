/** `deno task ablation`: the paper's table, measured against true target domains. */
import { join, resolve } from "@std/path";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import { takeFolder, takeOptions, waitFlag } from "../shell/take_folder.ts";
import { suggestion } from "../../models/options/suggest.ts";
import { ROW_NAMES, TABLE_ROWS } from "./row_labels.ts";
import { OTHER_SCENARIOS, SCENARIOS } from "./scenarios.ts";
import type { AblationInput } from "./input.ts";

const TABLE_NAMES = SCENARIOS.map(({ name }) => name);
const SCENARIO_NAMES = [...TABLE_NAMES, ...OTHER_SCENARIOS.map(({ name }) => name)];

const COMMAND: Command = {
  name: "ablation",
  summary:
    "Adapts the bundled world's generators by each row of the paper's table, over several seeds, and measures\n" +
    "the results against the true target domain, by an encoder that took no part. Writes ablation.json,\n" +
    "ablation.md, diversity.svg and a sheet of pictures for each scenario. Goes on where it was stopped.",
  positional: [],
  flags: {
    scenarios: {
      value: "NAME",
      many: true,
      help: `Of ${SCENARIO_NAMES.join(", ")} (default: ${TABLE_NAMES.join(", ")})`,
    },
    rows: {
      value: "NAME",
      many: true,
      help: `Of ${ROW_NAMES.join(", ")} (default: the first ${TABLE_ROWS.length})`,
    },
    seeds: { value: "N", help: "Runs of each row in each scenario (default: 3)" },
    steps: { value: "N", help: "Updates in each run (default: 150)" },
    "ewc-weight": { value: "WEIGHT", help: "λ_EWC, where a row has the term (default: 3000)" },
    samples: { value: "N", help: "Images by which each run is measured (default: 1000)" },
    judge: { value: "FILE", help: "The encoder that judges (default: the world's judge)" },
    out: { value: "DIR", help: "Where runs and results go (default: runs/ablation)" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task ablation",
    "deno task ablation --scenarios dog-to-cat --rows moment-ewc moment-ewc-relation --seeds 5",
  ],
};

await runSandboxed<AblationInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args, common) => {
  const out = args.one("out") ?? join("runs", "ablation");
  const input = {
    out,
    scenarios: chosen(args, "scenarios", SCENARIO_NAMES) ?? TABLE_NAMES,
    rows: chosen(args, "rows", ROW_NAMES) ?? TABLE_ROWS,
    seeds: args.whole("seeds", 1) ?? 3,
    steps: args.whole("steps", 1) ?? 150,
    samples: args.whole("samples", 20) ?? 1000,
    ewcWeight: args.between("ewc-weight", 0, Number.MAX_VALUE),
    judge: args.one("judge"),
  };
  const { release } = await takeFolder(out, takeOptions(COMMAND, args, common));
  return { input, write: [resolve(out)], release };
});

function chosen<N extends string>(
  args: Arguments,
  flag: string,
  known: readonly N[],
): readonly N[] | undefined {
  const names = args.all(flag);
  for (const name of names) {
    if (known.some((other) => other === name)) continue;
    throw new UsageError(`--${flag} does not know "${name}"${suggestion(name, known)}`);
  }
  return names.length > 0 ? known.filter((name) => names.includes(name)) : undefined;
}
