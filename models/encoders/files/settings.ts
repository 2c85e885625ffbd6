/** What an encoder's tensors do not tell, from the places where files tell it, and which place it was. */
import { join } from "@std/path";
import { WeightsError } from "../../weights/types.ts";
import type { Fact, TowerFacts } from "./facts.ts";
import { fields, isFile, readJson } from "./json_file.ts";

/** Attention heads, which no tensor's shape tells. */
export interface Heads {
  /** Of the image tower. */
  readonly image?: number | undefined;
  /** Of the text tower. */
  readonly text?: number | undefined;
}

/** What is stated of both towers. */
export interface StatedFacts {
  readonly image: TowerFacts;
  readonly text: TowerFacts;
}

/** The metadata with which a safetensors file says of itself what `clip` reads from it. */
export function clipMetadata(
  { heads = {}, words }: { heads?: Heads; words?: readonly string[] },
): Record<string, string> {
  const metadata: Record<string, string> = {};
  if (heads.image !== undefined) metadata["vision_heads"] = String(heads.image);
  if (heads.text !== undefined) metadata["transformer_heads"] = String(heads.text);
  if (words) metadata["vocabulary"] = JSON.stringify(words);
  return metadata;
}

/** What a caller states by the option "heads". */
export function factsOfOption({ image, text }: Heads): StatedFacts {
  const source = 'the option "heads"';
  return { image: { heads: fact(image, source) }, text: { heads: fact(text, source) } };
}

/**
 * What a configuration states, under the names of OpenAI's constructor (`vision_heads`, `transformer_heads`: also
 * in a safetensors file's metadata) or of a Hugging Face `config.json`.
 *
 * @param path The file that errors name.
 * @param source What the configuration is, for errors about what it states.
 * @throws {WeightsError} where it is for a network that this one cannot be
 */
export function factsOfConfig(path: string, config: unknown, source = `"${path}"`): StatedFacts {
  const { vision_heads, transformer_heads, vision_config, text_config } = fields(config);
  const image = fields(vision_config), text = fields(text_config);
  for (const { hidden_act: activation = "quick_gelu" } of [image, text]) {
    if (activation !== "quick_gelu") {
      throw new WeightsError(
        path,
        `asks for the activation ${
          JSON.stringify(activation)
        }: only CLIPs trained with "quick_gelu" can be used`,
      );
    }
  }
  return {
    image: { heads: fact(headCount(path, vision_heads ?? image["num_attention_heads"]), source) },
    text: { heads: fact(headCount(path, transformer_heads ?? text["num_attention_heads"]), source) },
  };
}

/** What a file says of itself. @throws {WeightsError} */
export function factsOfMetadata(path: string, metadata: Readonly<Record<string, string>>): StatedFacts {
  return factsOfConfig(path, metadata, "its metadata");
}

/** What the config.json of a folder states, if there is one. @throws {WeightsError} */
export async function factsBeside(folder: string): Promise<StatedFacts> {
  const config = join(folder, "config.json");
  return await isFile(config) ? factsOfConfig(config, await readJson(config)) : { image: {}, text: {} };
}

/** Of several statements about a thing the first. */
export function firstStated(statements: readonly StatedFacts[]): StatedFacts {
  const first = (tower: keyof StatedFacts): TowerFacts => ({
    heads: statements.map((stated) => stated[tower].heads).find((heads) => heads !== undefined),
  });
  return { image: first("image"), text: first("text") };
}

function fact<T>(value: T | undefined, source: string): Fact<T> | undefined {
  return value === undefined ? undefined : { value, source };
}

function headCount(path: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new WeightsError(path, `states ${JSON.stringify(value)} attention heads`);
}
