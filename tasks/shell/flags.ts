/** Flags that commands share, each described in one place. */
import type { BackendName, Precision } from "../../models/backend/types.ts";
import type { Arguments, Flag, Flags } from "./command.ts";

/** Where and how numbers are computed: for every command that starts a backend. */
export const computing = {
  backend: { value: "B", help: "webgpu or wasm (default: webgpu where there is a GPU, else wasm)" },
  threads: { value: "N", help: "On wasm: how many threads compute (default: one for each core, up to 8)" },
  precision: {
    value: "P",
    help: "single (default), or half: on webgpu, matrix products and convolutions of float16",
  },
} as const satisfies Flags;

/** What is said, and how: every command has them. */
export const output: Flags = {
  json: { help: "Prints the outcome as one JSON object" },
  quiet: { help: "Says nothing on stderr but warnings and errors; results on stdout stay" },
  help: { help: "Shows this text" },
};

/** What the shared flags of a command line say. Those of `computing` are undefined where they are not given. */
export interface Common {
  readonly backend: BackendName | undefined;
  readonly threads: number | undefined;
  readonly precision: Precision | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Reads the shared flags. @throws {UsageError} */
export function commonOf(args: Arguments): Common {
  return {
    backend: args.choice("backend", ["webgpu", "wasm"]),
    threads: args.whole("threads", 1),
    precision: args.choice("precision", ["single", "half"]),
    json: args.has("json"),
    quiet: args.has("quiet"),
  };
}

/** The flag `--key`, of commands that open one network of a file. */
export const keyFlag: Flag = {
  value: "NAME",
  help: "Which of several networks in the file: what stands before its tensors' names, e.g. g_ema",
};

/** The seed of every command where none is given, and of a config without one. */
export const DEFAULT_SEED = 2;

/** The flag `--seed`. @param what it is the seed of: "The seed of the weights" */
export function seedFlag(what: string): Flag {
  return { value: "N", help: `${what} (default: ${DEFAULT_SEED})` };
}

/** The value of `--seed`. @throws {UsageError} */
export function seedOf(args: Arguments): number {
  return args.whole("seed", 0) ?? DEFAULT_SEED;
}
