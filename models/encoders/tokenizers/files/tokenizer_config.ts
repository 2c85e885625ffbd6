import { join } from "@std/path";
import { fields, isFile, readJson } from "../../files/json_file.ts";
import type { AddedToken } from "../stages/added_tokens.ts";

/** What a folder's tokenizer_config.json and added_tokens.json state of its tokenizer. */
export interface TokenizerConfig {
  readonly endToken?: string | undefined;
  readonly padToken?: string | undefined;
  /** Whether texts are to be in lower case. */
  readonly lowerCases?: boolean | undefined;
  /** Those that a vocabulary without a list of its own was given. */
  readonly addedTokens: readonly AddedToken[];
}

/** What is stated in a folder; nothing where it has no such files. @throws {WeightsError} */
export async function readTokenizerConfig(folder: string): Promise<TokenizerConfig> {
  const config = await readIfThere(join(folder, "tokenizer_config.json"));
  const older = await readIfThere(join(folder, "added_tokens.json"));
  const lowerCases = config["do_lower_case"];
  const listed = Object.entries(fields(config["added_tokens_decoder"]));
  return {
    endToken: tokenText(config["eos_token"]),
    padToken: tokenText(config["pad_token"]),
    lowerCases: typeof lowerCases === "boolean" ? lowerCases : undefined,
    addedTokens: [
      ...Object.entries(older).map(([content, id]) => addedToken({ content, id })),
      ...listed.map(([id, token]) => addedToken({ ...fields(token), id: Number(id) })),
    ],
  };
}

/** An added token as Hugging Face's files describe it. @throws {RangeError} where it has no text or no id */
export function addedToken(value: unknown): AddedToken {
  const { content, id, single_word, lstrip, rstrip, special, normalized } = fields(value);
  if (typeof content !== "string" || !Number.isSafeInteger(id)) {
    throw new RangeError(
      `gives the added token ${JSON.stringify(content)} no text, or no whole number as its id`,
    );
  }
  return {
    content,
    id: id as number,
    singleWord: single_word === true,
    leftStrip: lstrip === true,
    rightStrip: rstrip === true,
    normalized: typeof normalized === "boolean" ? normalized : special !== true,
  };
}

/** A token stands alone, or as an object with its text. */
function tokenText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value : fields(value)["content"];
  return typeof text === "string" ? text : undefined;
}

async function readIfThere(path: string): Promise<Readonly<Record<string, unknown>>> {
  return await isFile(path) ? await readJson(path) : {};
}
