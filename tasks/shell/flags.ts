/** Flags that commands share, each described in one place. */
import { type BackendName, MOST_THREADS, type Precision } from "../../models/backend/types.ts";
import { oneOf, whole } from "../../models/options/mod.ts";
import type { Arguments, Flags, Values } from "./command.ts";

/** Where and how numbers are computed: for every command that starts a backend. */
export const computing = {
  backend: {
    value: "B",
    is: oneOf<BackendName>("webgpu", "wasm"),
    help: "webgpu or wasm (default: webgpu where there is a GPU, else wasm)",
  },
  threads: {
    value: "N",
    is: whole(1, MOST_THREADS),
    help: "On wasm: how many threads compute (default: one for each core, up to 8)",
  },
  precision: {
    value: "P",
    is: oneOf<Precision>("single", "half"),
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

/** The shared flags. */
export function commonOf(args: Arguments<Flags>): Common {
  const { backend, threads, precision }: Values<typeof computing> = args.values;
  return {
    backend,
    threads,
    precision,
    json: args.has("json"),
    quiet: args.has("quiet"),
  };
}

/** The flag `--key`, of commands that open one network of a file. */
export const keyFlag = {
  value: "NAME",
  help: "Which of several networks in the file: what stands before its tensors' names, e.g. g_ema",
} as const;

/** The flag `--parent`, of commands that open a generator. */
export const parentFlag = {
  value: "FILE",
  help: "Where the generator's file holds channel multipliers: the generator that they change",
} as const;

/** The seed of every command where none is given, and of a config without one. */
export const DEFAULT_SEED = 2;

/** The flag `--seed`. @param what it is the seed of: "The seed of the weights" */
export function seedFlag(what: string) {
  return { value: "N", is: whole(0), help: `${what} (default: ${DEFAULT_SEED})` } as const;
}
