/** From what a command line says to the config that is run. */
import { assign } from "../../pipeline/plan/assign.ts";
import type { Assignment } from "../../pipeline/plan/assignment.ts";
import type { Config } from "../../pipeline/plan/config.ts";
import { loadConfig } from "../../pipeline/plan/load_config.ts";
import { overridesOf } from "../../pipeline/plan/overrides.ts";
import type { Overrides } from "../../pipeline/storage/snapshot.ts";
import type { ClipSource, EncoderSource, StatedOptions } from "../../mod.ts";
import { UsageError } from "../shell/command.ts";
import { configCode } from "./config_code.ts";
import type { AdaptInput } from "./input.ts";
import { plainConfig, writtenEncoder, writtenGenerator } from "./plain_config.ts";

/** A config, and what of a command line is recorded with its run. */
export interface GivenConfig {
  readonly config: Config;
  readonly overrides: Overrides | undefined;
}

/** What of a command line makes the config. */
type Words = Pick<AdaptInput, "config" | "inPlace" | "networks" | "assignments" | "args" | "stated">;

/**
 * The config that a command line means.
 *
 * @throws {ConfigError} where the file gives none, or a member cannot be set
 * @throws {UsageError} where a network has no such name, or the encoder takes no words
 */
export async function givenConfig(words: Words): Promise<GivenConfig> {
  const { config: path, inPlace, args, stated } = words;
  const assignments = [...networkAssignments(words), ...words.assignments];
  const base = inPlace ? plainConfig(inPlace, stated) : await loadConfig(path!, args);
  const assigned = assign(base, assignments);
  const isSaid = Object.keys(stated).length > 0 && words.networks.encoder === undefined;
  return {
    config: isSaid ? { ...assigned, encoder: stating(assigned.encoder, stated) } : assigned,
    overrides: overridesOf([...assignments, ...presetOf(inPlace)], args),
  };
}

/** The TypeScript of the config that stands for a command line without one. */
export function plainCode({ inPlace, assignments, stated }: Words): string {
  const config = assign(plainConfig(inPlace!, stated), assignments);
  return configCode(config, {
    generator: writtenGenerator(inPlace!).code,
    encoder: writtenEncoder(inPlace!.encoder, stated).code,
  });
}

/** For the record: the preset is no member of a config, but makes several. */
function presetOf(inPlace: AdaptInput["inPlace"]): Assignment[] {
  return inPlace ? [{ path: "preset", value: inPlace.preset }] : [];
}

/** Networks are members that are set, by code of the command's own. */
function* networkAssignments(
  { networks: { generator, encoder, ...ofFile }, stated }: Words,
): Iterable<Assignment> {
  if (generator !== undefined) {
    const { source: value } = writtenGenerator({ generator, ...ofFile });
    yield { path: "generator", value, recorded: generator, said: `--generator ${generator}` };
  }
  if (encoder !== undefined) {
    const { source: value } = writtenEncoder(encoder, stated);
    yield { path: "encoder", value, recorded: encoder, said: `--encoder ${encoder}` };
  }
}

/** The config's encoder with what the flags say of it. @throws {UsageError} where it is none that takes it */
function stating(encoder: EncoderSource & Partial<Pick<ClipSource, "stating">>, stated: StatedOptions) {
  if (typeof encoder?.stating === "function") return encoder.stating(stated);
  throw new UsageError(
    "--activation, --image-heads and --text-heads are of an encoder that is a clip(…), and the config's is another: give " +
      "them there as options, e.g. clip({ weights, activation })",
  );
}
