/** All that is stated of an encoder, in the order in which statements count. */
import { basename, join } from "@std/path";
import { type WeightFile, WeightsError } from "../../weights/types.ts";
import type { ClipDescription } from "./description.ts";
import type { EncoderFacts } from "./facts.ts";
import { readHuggingFaceConfig } from "./hugging_face_config.ts";
import { fields, isFile, readJson } from "./json_file.ts";
import { JsonMembers } from "./json_members.ts";
import { factsOfNames, factsOfOpenAi, factsOfSizes } from "./known_networks.ts";
import { firstStated, NOTHING_STATED } from "./lay_over.ts";
import { factsOfFields, factsOfMetadata } from "./metadata.ts";
import { readOpenClipConfig } from "./open_clip_config.ts";
import { factsOfOptions, type StatedOptions } from "./options.ts";
import { readPreprocessorConfig } from "./preprocessor_config.ts";
import type { PublishedTensors } from "./published_tensors.ts";
import type { Statement } from "./statement.ts";

/** What a caller states, and which configuration belongs to the file. */
export interface Stated extends StatedOptions {
  /** A JSON file: an open_clip_config.json, a config.json, or the heads under the names of OpenAI's constructor. */
  readonly config?: string | undefined;
}

/** What was found. */
export interface FoundFacts {
  readonly facts: EncoderFacts;
  /** The configurations that were read. */
  readonly statements: readonly Statement[];
}

/**
 * What is stated of a file: by the caller, by the configuration that he gives, by its metadata, by
 * open_clip_config.json, config.json and preprocessor_config.json beside it; else what its names, its format and the
 * sizes of its tensors tell of published networks.
 *
 * @param folder That of the files beside it.
 * @throws {WeightsError} where a file states what is not implemented
 */
export async function findFacts(
  stated: Stated,
  file: Pick<WeightFile, "path" | "format" | "metadata">,
  published: PublishedTensors,
  folder: string | undefined,
): Promise<FoundFacts> {
  const given = stated.config === undefined ? [] : [readConfig(stated.config, await readJson(stated.config))];
  const beside = folder === undefined ? [] : await readBeside(folder);
  const facts = firstStated([
    factsOfOptions(stated),
    ...given.map(({ facts }) => facts),
    factsOfMetadata(file.path, file.metadata),
    ...beside.map(({ facts }) => facts),
  ]);
  const named = firstStated([facts, factsOfNames(published, file)]);
  const sized = firstStated([named, factsOfSizes(published, named)]);
  return {
    facts: firstStated([sized, factsOfOwnNetworks(published, file)]),
    statements: [...given, ...beside],
  };
}

/** Whether a network is of this program's making: weights in memory, and files with their words. */
export function isOwnNetwork({ format, metadata }: Pick<WeightFile, "format" | "metadata">): boolean {
  return format === "memory" || metadata["vocabulary"] !== undefined;
}

/** This program's own networks are OpenAI's in all but size. */
function factsOfOwnNetworks(
  published: PublishedTensors,
  file: Pick<WeightFile, "format" | "metadata">,
): EncoderFacts {
  if (!isOwnNetwork(file)) return NOTHING_STATED;
  if (file.format === "memory") return factsOfOpenAi(published, "the default for weights in memory");
  return factsOfOpenAi(published, "the rule for this program's own networks, which hold their words");
}

/** A configuration of any kind, which its members tell. @throws {WeightsError} */
function readConfig(path: string, json: unknown): Statement {
  const members = fields(json), has = (name: string) => Object.hasOwn(members, name);
  if (has("model_cfg") || has("vision_cfg")) return readOpenClipConfig(path, json);
  if (has("model_type") || has("vision_config") || has("text_config")) {
    return readHuggingFaceConfig(path, json);
  }
  return readOpenAiConfig(path, json);
}

/** The names of OpenAI's constructor, whose networks have QuickGELU; and all others that metadata may have. */
function readOpenAiConfig(path: string, json: unknown): Statement {
  const source = basename(path), stated = factsOfFields(new JsonMembers(path, json), `"${source}"`);
  const activation = {
    value: "quick_gelu",
    source: `"${source}", which has the names of OpenAI's constructor`,
  } as const;
  const openAis = { ...NOTHING_STATED, image: { activation }, text: { activation } };
  return { source, facts: firstStated([stated, openAis]), sizes: {} };
}

/** The configurations of a folder, in the order in which they count. @throws {WeightsError} */
async function readBeside(folder: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const { name, telling, read } of BESIDE) {
    const path = join(folder, name);
    const json = await isFile(path) ? await readJson(path) : undefined;
    if (json && telling.some((member) => Object.hasOwn(json, member))) statements.push(read(path, json));
  }
  return statements;
}

/** Their names, members by which one sees that they are about an encoder, and how they are read. */
const BESIDE: readonly {
  readonly name: string;
  readonly telling: readonly string[];
  readonly read: (path: string, json: unknown) => Statement;
}[] = [
  { name: "open_clip_config.json", telling: ["model_cfg", "vision_cfg"], read: readOpenClipConfig },
  {
    name: "config.json",
    telling: ["model_type", "vision_config", "text_config", "vision_config_dict", "text_config_dict"],
    read: readHuggingFaceConfig,
  },
  {
    name: "preprocessor_config.json",
    telling: ["image_mean", "image_std", "resample", "size", "do_normalize"],
    read: (path, json) => ({ source: basename(path), facts: readPreprocessorConfig(path, json), sizes: {} }),
  },
];

/**
 * Depths are not compared: published configurations get them wrong, and tensors tell them.
 *
 * @throws {WeightsError} where a configuration is about a network of other widths
 */
export function checkSizes(
  path: string,
  statements: readonly Statement[],
  { dim, image, text }: ClipDescription,
): void {
  const imageWidth = "layers" in image && "width" in image ? image.width : undefined; // a transformer's
  for (const { source, sizes } of statements) {
    const compared = [
      ["the features' width", dim, sizes.dim],
      ["the image tower's width", imageWidth, sizes.imageWidth],
      ["the text tower's width", text?.width, sizes.textWidth],
    ] as const;
    const other = compared.find(([, found, stated]) =>
      found !== undefined && stated !== undefined && found !== stated
    );
    if (!other) continue;
    const [what, found, stated] = other;
    throw new WeightsError(
      path,
      `does not go with "${source}", which states ${stated} for ${what} where the tensors have ${found}: it is another ` +
        'network\'s. Take it away, or give the right one as the option "config"',
    );
  }
}
