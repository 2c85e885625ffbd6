import { such, whole } from "../../models/options/mod.ts";
import { computing } from "../shell/flags.ts";
import type { Command } from "../shell/command.ts";
import { waitFlag } from "../shell/take_folder.ts";

/** Whole numbers between commas, as one word. */
const seeds = {
  ...such<readonly number[]>(
    "whole numbers of at least 0 between commas, e.g. 1,2,3",
    (value) => Array.isArray(value) && value.every((seed) => Number.isSafeInteger(seed) && seed >= 0),
  ),
  read: (word: string) => word.split(",").map((seed) => /^\s*\d+\s*$/.test(seed) ? Number(seed) : NaN),
};

/** An environment as one word: `NAME=VALUE`, or several between commas. */
const environment = {
  ...such<Readonly<Record<string, string>>>(
    "NAME=VALUE, as NVIDIA_VISIBLE_DEVICES=0",
    (value) => typeof value === "object",
  ),
  read: (word: string) => {
    const found = [...word.matchAll(/(?:^|,)([A-Z_][A-Z0-9_]*)=((?:(?!,[A-Z_][A-Z0-9_]*=).)*)/g)];
    const isWhole = found.length > 0 && found.map(([match]) => match).join("") === word;
    return isWhole ? Object.fromEntries(found.map(([, name, value]) => [name!, value!])) : word;
  },
};

/** What `sweep` takes. */
export const COMMAND = {
  name: "sweep",
  summary:
    "Makes the runs of a sweep: here, some at a time, or on Slurm or Kubernetes. Each is a run folder of its own in\n" +
    "the sweep's, begun, gone on with or left as it is, as adapt --continue does; so the same command again makes\n" +
    "what is missing. SWEEP.ts exports defineSweep({ … }), or a config where --targets or --seeds are given.",
  positional: ["SWEEP.ts"],
  flags: {
    out: { value: "DIR", help: "The sweep's folder (default: runs/ and the file's name)" },
    targets: { value: "FILE", help: "Of a config: target prompts, one a line" },
    seeds: { value: "LIST", is: seeds, help: "Of a config: seeds, e.g. 1,2,3" },
    list: { help: "Shows the cells and how they stand, and starts nothing" },
    "dry-run": { help: "Checks every cell's config, and shows which would be started" },
    cell: {
      value: "N",
      is: whole(0),
      help: "Brings one cell to its end, counted from 0, in this process: for any scheduler",
    },
    jobs: {
      value: "N",
      is: whole(1),
      help: "Cells at a time (default: 1 here; on Slurm what there is room for)",
    },
    devices: {
      value: "NAME=VALUE",
      is: environment,
      many: true,
      help:
        "A GPU for each of the jobs, by what its driver listens to: NVIDIA_VISIBLE_DEVICES=0 NVIDIA_VISIBLE_DEVICES=1,\n" +
        "or MESA_VK_DEVICE_SELECT=10de:2330; several of one job between commas. Untried on two GPUs: give --adapter, too",
    },
    adapter: {
      value: "NAME",
      help: "Refuses to compute on an adapter whose name does not hold this; run.json records which it was",
    },
    slurm: {
      value: "OPTIONS",
      options: true,
      help: 'Submits a job array, with these options of sbatch: "--gres=gpu:1 --time=2:00:00"',
    },
    print: { help: "With --slurm: shows what would be submitted" },
    kubernetes: {
      value: "IMAGE",
      help:
        "Prints an Indexed Job that runs this image, for kubectl apply -f -; --out is then an absolute path in it",
    },
    claim: { value: "NAME", help: "With --kubernetes: the claim of the volume that is to hold --out" },
    gpus: { value: "N", is: whole(0), help: "With --kubernetes: GPUs of each cell (default: 0)" },
    wait: waitFlag,
    ...computing,
  },
  examples: [
    "deno task sweep examples/sweep.ts --jobs 2",
    "deno task sweep examples/dog-to-cat.ts --targets targets.txt --seeds 1,2,3",
    'deno task sweep examples/sweep.ts --slurm "--gres=gpu:1 --time=2:00:00" --jobs 16',
    "deno task sweep examples/sweep.ts --cell $SOME_INDEX",
  ],
} as const satisfies Command;
