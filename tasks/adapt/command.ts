/** `deno task adapt`: adapts a generator as a config says. */
import { basename, extname, join, resolve } from "@std/path";
import { findSnapshot, holdsRun } from "../../pipeline/storage/run_state.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { computing } from "../shell/flags.ts";
import { runSandboxed } from "../shell/sandbox.ts";
import type { AdaptInput } from "./worker.ts";

const RUNS = "runs", CACHE = join(RUNS, ".cache");

const COMMAND: Command = {
  name: "adapt",
  summary:
    "Adapts a generator as a config file says, and leaves snapshots, samples and metrics in a run folder.",
  positional: ["CONFIG.ts"],
  flags: {
    out: { value: "DIR", help: `The run folder (default: ${RUNS}/ and the config's name)` },
    steps: { value: "N", help: "Updates to make, instead of the config's" },
    resume: { value: "RUN", help: "Goes on from a run folder's last snapshot, or from a snapshot file" },
    eager: {
      help: "Computes each step anew, where WebGPU would repeat the recorded commands of an earlier one",
    },
    check: { help: "Goes as far as one step, writes nothing, and shows what would run" },
    ...computing,
  },
  examples: [
    "deno task adapt examples/dog-to-cat.ts",
    "deno task adapt examples/dog-to-cat.ts --steps 500 --out runs/longer",
    "deno task adapt examples/dog-to-cat.ts --resume runs/dog-to-cat",
  ],
};

await runSandboxed<AdaptInput>(COMMAND, new URL("./worker.ts", import.meta.url), async (args) => {
  const config = args.positional[0]!;
  const check = args.has("check");
  const place = await placeOf(args, config);
  const input = {
    config,
    ...place,
    check,
    eager: args.has("eager"),
    cache: CACHE,
    steps: args.whole("steps", 1),
  };
  const write = check ? [] : [place.folder, CACHE];
  return { input, write: write.map((path) => resolve(path)) };
});

/** Where the run goes, and the snapshot from which it goes on. */
async function placeOf(args: Arguments, config: string): Promise<Pick<AdaptInput, "folder" | "snapshot">> {
  const out = args.one("out"), from = args.one("resume");
  if (from !== undefined) {
    if (out !== undefined) {
      throw new UsageError("--resume goes on in the folder of the run: leave --out away");
    }
    const { folder, file } = await findSnapshot(from);
    return { folder, snapshot: file };
  }
  if (out === undefined) return { folder: await freeFolder(basename(config, extname(config))) };
  if (await holdsRun(out)) {
    throw new UsageError(
      `"${out}" holds a run already. Go on with it by --resume ${out}, or give another --out`,
    );
  }
  return { folder: out };
}

/** `runs/name`, or `runs/name-2` where a run is there, and so on. */
async function freeFolder(name: string): Promise<string> {
  for (let i = 1;; i++) {
    const folder = join(RUNS, i === 1 ? name : `${name}-${i}`);
    if (!await holdsRun(folder)) return folder;
  }
}
