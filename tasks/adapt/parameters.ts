/** What a command line says beside a config, or in its place. */
import { such, whole } from "../../models/options/mod.ts";
import { type Assignment, readAssignment } from "../../pipeline/plan/assignment.ts";
import { type ConfigArguments, readArguments } from "../../pipeline/plan/config_arguments.ts";
import { encoderFlags } from "../images/encoder_flags.ts";
import { type Arguments, type Flags, UsageError } from "../shell/command.ts";
import { oneOf } from "../../models/options/mod.ts";
import { grantFlags } from "../shell/grants.ts";
import { keyFlag } from "../shell/flags.ts";

/** Losses by the names of their methods. */
export const PRESETS = ["semantic-variations", "nada"] as const;
/** One of them. */
export type PresetName = typeof PRESETS[number];

const pair = (example: string) =>
  such<string>(`a name, "=" and a value, e.g. ${example}`, (word) => /^[^=]*[^=\s][^=]*=/.test(String(word)));

/** Flags that change a config's members, or give a function its arguments. */
const ofConfig = {
  set: {
    value: "MEMBER=VALUE",
    many: "each",
    is: pair('prompts.target="a fox"'),
    help:
      'Sets a member of the config: seed=3, prompts.target="a fox", plugins.ewc.weight=1e4, plugins.ewc=false.\n' +
      "Plugins go by their names; values are JSON where they parse, else text. May be given several times",
  },
  arg: {
    value: "NAME=VALUE",
    many: "each",
    is: pair("target=fox"),
    help: "An argument of a config that is a function. May be given several times",
  },
  source: { value: "TEXT", help: "Short for --set prompts.source=TEXT" },
  target: { value: "TEXT", help: "Short for --set prompts.target=TEXT" },
  seed: { value: "N", is: whole(), help: "Short for --set seed=N" },
  batch: { value: "N", is: whole(1), help: "Short for --set batch=N" },
  steps: { value: "N", is: whole(1), help: "Updates to make, instead of the config's" },
} as const satisfies Flags;

/** Flags that stand for a config. */
const inPlace = {
  generator: {
    value: "FILE",
    help: "Without a config, or instead of its generator: a file, or one of the bundled world, as world:dog",
  },
  key: { ...keyFlag, help: `Of --generator: ${keyFlag.help}` },
  class: { value: "N", is: whole(0), help: "Of --generator: which class of a conditional network" },
  encoder: {
    value: "FILE",
    help: "Without a config, or instead of its encoder: a file, or world:clip",
  },
  preset: {
    value: "NAME",
    is: oneOf(...PRESETS),
    help: "Without a config: semantic-variations (default), or nada, StyleGAN-NADA's loss and layers",
  },
  "print-config": {
    help: "Without a config: prints the one that the other flags stand for, and does nothing",
  },
} as const satisfies Flags;

/** All of them. */
export const parameters = { ...ofConfig, ...inPlace } as const satisfies Flags;

/** The members that a command line sets. Those that are networks are named here, and opened in the worker. */
export function assignmentsOf(args: Arguments<typeof parameters>): Assignment[] {
  const { seed, batch, steps } = args.values;
  const short: readonly (readonly [path: string, flag: string, value: unknown])[] = [
    ["prompts.source", "source", args.one("source")],
    ["prompts.target", "target", args.one("target")],
    ["seed", "seed", seed],
    ["batch", "batch", batch],
    ["steps", "steps", steps],
  ];
  return [
    ...short.filter(([, , value]) => value !== undefined)
      .map(([path, flag, value]) => ({ path, value, said: `--${flag} ${value}` })),
    ...args.all("set").map((word) => readAssignment(word)),
  ];
}

/** The arguments for the config's function. */
export function argumentsOf(args: Arguments): ConfigArguments {
  return readArguments(args.all("arg"));
}

/** The networks of a command line, and what is said of their files. */
export interface NamedNetworks {
  readonly generator?: string;
  readonly key?: string;
  readonly class?: number;
  readonly encoder?: string;
}

/** What stands on a command line in a config's place. */
export interface InPlace extends NamedNetworks {
  readonly generator: string;
  readonly encoder: string;
  readonly source: string;
  readonly target: string;
  readonly preset: PresetName;
}

/** The networks that a command line names. @throws {UsageError} where something is said of a file that none names */
export function networksOf(args: Arguments<typeof parameters>): NamedNetworks {
  const generator = args.one("generator"), encoder = args.one("encoder"), key = args.one("key");
  const index = args.values.class;
  const idle = key !== undefined ? "key" : index !== undefined ? "class" : undefined;
  if (generator === undefined && idle !== undefined) {
    throw new UsageError(`--${idle} goes with --generator: what a config names, it names with a ${idle}`);
  }
  return {
    ...(generator !== undefined && { generator }),
    ...(encoder !== undefined && { encoder }),
    ...(key !== undefined && { key }),
    ...(index !== undefined && { class: index }),
  };
}

const NEEDED = ["generator", "encoder", "source", "target"] as const;

/** Whether a command line says all that a config would, or speaks of what goes without one. */
export function isInPlace(args: Arguments<typeof parameters>): boolean {
  const isWhole = NEEDED.every((flag) => args.one(flag) !== undefined);
  return isWhole || args.values.preset !== undefined || args.has("print-config");
}

/**
 * What stands in the config's place; undefined where a config is given.
 *
 * @throws {UsageError} where there is neither a config nor all that stands for one, or both
 */
export function inPlaceOf(args: Arguments<typeof parameters>): InPlace | undefined {
  const [config] = args.positional, { preset } = args.values;
  if (config !== undefined) {
    const idle = preset !== undefined ? "preset" : args.has("print-config") ? "print-config" : undefined;
    if (idle === undefined) return undefined;
    throw new UsageError(`--${idle} goes without a config, and "${config}" is one: leave one of them away`);
  }
  const missing = NEEDED.filter((flag) => args.one(flag) === undefined);
  if (missing.length === NEEDED.length) {
    throw new UsageError(
      "No CONFIG.ts is given: deno task adapt CONFIG.ts, or in its place --generator FILE --encoder FILE --source TEXT " +
        "--target TEXT",
    );
  }
  if (missing.length > 0) {
    const flags = missing.map((flag) => `--${flag} ${parameters[flag].value}`).join(" and ");
    throw new UsageError(`Without a CONFIG.ts, ${flags} ${missing.length > 1 ? "are" : "is"} needed as well`);
  }
  if (args.all("arg").length > 0) throw new UsageError("--arg goes with a CONFIG.ts that is a function");
  const [generator, encoder, source, target] = NEEDED.map((flag) => args.one(flag)!) as [
    string,
    string,
    string,
    string,
  ];
  return { ...networksOf(args), generator, encoder, source, target, preset: preset ?? "semantic-variations" };
}

/** The words that must be said again for a run to go on, but those of its place. */
export function wordsAgain(args: Arguments): string[] {
  const flags = Object.keys({ ...parameters, ...encoderFlags, ...grantFlags });
  return [
    ...args.positional,
    ...flags.flatMap((flag) => args.all(flag).flatMap((word) => [`--${flag}`, word])),
  ];
}
