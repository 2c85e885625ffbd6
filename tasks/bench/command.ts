/** `deno task bench`: how long operations, networks and steps take here, and how much memory. */
import { resolve } from "@std/path";
import { oneOf, whole } from "../../models/options/mod.ts";
import { type Arguments, type Command, UsageError } from "../shell/command.ts";
import { type Common, computing } from "../shell/flags.ts";
import { type Permit, runSandboxed } from "../shell/sandbox.ts";
import { standBeside } from "../shell/paths.ts";
import { PARTS } from "./result.ts";
import { SIZE_NAMES } from "./size_names.ts";
import type { BenchInput } from "./worker.ts";

/** What it takes. */
export const COMMAND = {
  name: "bench",
  summary:
    "Times operations, networks and adaptation steps, and counts their arithmetic, traffic and memory: of the\n" +
    "bundled world, of full networks with random weights, or of a config.",
  positional: [],
  flags: {
    size: {
      value: "S",
      is: oneOf(...SIZE_NAMES),
      help: "world (default), 256 or 1024: the bundled world's networks, or published sizes with ViT-B/32",
    },
    config: { value: "FILE", help: "A run of your own instead of a size" },
    chunk: {
      value: "N",
      is: whole(1),
      help:
        "With a size: images in the networks at a time, for less memory (default: all; on wasm with 256 and 1024: 1)",
    },
    recompute: {
      help: "With 256 or 1024: activations are computed twice, for less memory (default: on wasm with 1024)",
    },
    parts: {
      value: "P",
      is: oneOf(...PARTS),
      many: true,
      help: `What to time: ${PARTS.join(", ")} (default: all)`,
    },
    steps: { value: "N", is: whole(1), help: "How many times each is run, after a warm-up (default: 20)" },
    stock: { help: "WebGPU with tfjs' own kernels, as far as one can train with them, to compare with" },
    against: {
      value: "FILE",
      help:
        "Also prints how many times the time of FILE each takes: the output of tasks/bench/reference.py, or\n" +
        "of another bench with --json",
    },
    history: {
      value: "DIR",
      help:
        "Times nothing: draws DIR/history.svg of the benches with --json that lie in folders of DIR as VERSION.json,\n" +
        "or VERSION.1.json and so on for several rounds, and prints them as a table",
    },
    ...computing,
  },
  examples: [
    "deno task bench",
    "deno task bench --parts step --steps 500",
    "deno task bench --size 256 --backend webgpu --json",
    "python3 tasks/bench/reference.py --size world > torch.json && deno task bench --against torch.json",
    "deno task bench --backend webgpu --parts step --stock --json > stock.json && " +
    "deno task bench --backend webgpu --parts step --against stock.json",
    "deno task bench --config examples/dog-to-cat.ts --parts step",
    "deno task bench --history docs/bench",
  ],
} as const satisfies Command;

/** What only something timed has. */
const TIMING = ["size", "config", "chunk", "recompute", "parts", "steps", "stock", "against"] as const;

/** Runs it, by the words behind its name. */
export const main = (words: readonly string[]): Promise<never> =>
  runSandboxed(COMMAND, words, new URL("./worker.ts", import.meta.url), permit);

/** What a command line asks for. */
function permit(args: Arguments<typeof COMMAND.flags>, common: Common): Permit<BenchInput> {
  const history = args.one("history");
  if (history !== undefined) {
    const timing = TIMING.find((flag) => args.all(flag).length > 0 || args.has(flag));
    if (timing) throw new UsageError(`--history times nothing: leave --${timing} away`);
    return { input: { history }, write: [history] };
  }
  const cache = resolve("runs", ".cache");
  const { parts = PARTS, size, chunk } = args.values;
  const config = args.one("config");
  if (config && size) throw new UsageError("--size and --config both say what to time: give one");
  const recompute = args.has("recompute");
  if (config && (chunk || recompute)) {
    throw new UsageError("--chunk and --recompute go with a size: a config says so itself");
  }
  if (recompute && (size ?? "world") === "world") {
    throw new UsageError("--recompute goes with --size 256 or 1024: the bundled world is as small as it is");
  }
  if (args.has("stock") && common.backend !== "webgpu") {
    throw new UsageError(
      "--stock goes with --backend webgpu: nothing can be trained with tfjs' wasm kernels",
    );
  }
  if (args.has("stock") && common.precision === "half") {
    throw new UsageError(
      "--stock and --precision half exclude each other: tfjs' own kernels know single alone",
    );
  }
  const input = {
    subject: config
      ? { config, formerly: standBeside(config) }
      : { size: size ?? "world" as const, chunk, recompute },
    parts: PARTS.filter((part) => parts.includes(part)),
    steps: args.values.steps ?? 20,
    stock: args.has("stock"),
    against: args.one("against"),
    cache,
  };
  return { input, write: [cache] };
}
