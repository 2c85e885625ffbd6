import { WeightsError } from "../../weights/types.ts";
import { fields, readJson } from "../files/json_file.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { type BytePairs, BytePairTokenizer } from "./byte_pairs.ts";

/**
 * The tokenizer in a Hugging Face `tokenizer.json`. Its vocabulary and merges are used; texts are cleaned as
 * OpenAI's CLIP was trained on them, which repairs more than the file's own rules: the same prompt gives the
 * same ids with the file and without it.
 *
 * @throws {WeightsError} where the file holds no byte pairs
 */
export async function readTokenizerJson(path: string, contextLength: number): Promise<Tokenizer> {
  const pairs = bytePairsIn(path, await readJson(path));
  try {
    return new BytePairTokenizer(pairs, { contextLength });
  } catch (cause) {
    throw new WeightsError(path, `is not a CLIP's tokenizer: ${(cause as Error).message}`, { cause });
  }
}

/** Whether a JSON file has the parts that such a tokenizer is made of. */
export function isTokenizerJson(json: Readonly<Record<string, unknown>>): boolean {
  const { vocab, merges } = fields(json["model"]);
  return typeof vocab === "object" && Array.isArray(merges);
}

function bytePairsIn(path: string, json: Readonly<Record<string, unknown>>): BytePairs {
  if (!isTokenizerJson(json)) {
    throw new WeightsError(path, 'is no tokenizer of byte pairs: it lacks "model.vocab" or "model.merges"');
  }
  const { vocab, merges } = fields(json["model"]);
  const ids = new Map<string, number>();
  for (const [token, id] of [...Object.entries(fields(vocab)), ...addedTokens(json)]) {
    if (!Number.isSafeInteger(id)) throw new WeightsError(path, `gives the token "${token}" no whole number`);
    ids.set(token, id as number);
  }
  const lines = (merges as unknown[]).map((pair) => Array.isArray(pair) ? pair.join(" ") : String(pair));
  return { ids, ranks: new Map(lines.map((pair, rank) => [pair, rank])) };
}

function addedTokens(json: Readonly<Record<string, unknown>>): [string, unknown][] {
  const added = Array.isArray(json["added_tokens"]) ? json["added_tokens"] : [];
  return added.map(fields).map(({ content, id }) => [String(content), id]);
}
