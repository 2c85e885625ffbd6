/** What a CLIP's tensors do not tell, from the places where files tell it. */
import { join } from "@std/path";
import { WeightsError } from "../../weights/types.ts";
import type { Heads } from "./description.ts";

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

/**
 * The heads that a configuration states, under the names of OpenAI's constructor (`vision_heads`,
 * `transformer_heads`: also in a safetensors file's metadata) or of a Hugging Face `config.json`.
 *
 * @param path The file that errors name.
 * @throws {WeightsError} where it is for a network that this one cannot be
 */
export function statedHeads(path: string, config: unknown): Heads {
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
    image: headCount(path, vision_heads ?? image["num_attention_heads"]),
    text: headCount(path, transformer_heads ?? text["num_attention_heads"]),
  };
}

/** The heads that the config.json of a folder states, if there is one. @throws {WeightsError} */
export async function headsBeside(folder: string): Promise<Heads> {
  const config = join(folder, "config.json");
  return await isFile(config) ? statedHeads(config, await readJson(config)) : {};
}

/** Whether there is a file at that path. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

/** The object that a JSON file holds. @throws {WeightsError} */
export async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (cause) {
    throw new WeightsError(path, `cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    return fields(JSON.parse(text));
  } catch (cause) {
    throw new WeightsError(path, `is not JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The members of an object; none where it is something else. */
export function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}

function headCount(path: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = Number(value);
  if (Number.isInteger(count) && count > 0) return count;
  throw new WeightsError(path, `states ${JSON.stringify(value)} attention heads`);
}
