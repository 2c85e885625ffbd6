import { BytePairs } from "./models/byte_pairs.ts";
import type { MergeTable } from "./models/merge_table.ts";
import type { TokenModel } from "./models/token_model.ts";
import { TokenTable } from "./models/token_table.ts";
import { byteCharacters } from "./stages/byte_level.ts";
import type { Frame } from "./stages/post_processors.ts";
import { matching, type PreTokenizer } from "./stages/pre_tokenizers.ts";

/** What the start and the end token are called: by OpenAI, and by open_clip. */
const NAMES = [["<|startoftext|>", "<|endoftext|>"], ["<start_of_text>", "<end_of_text>"]] as const;

/** The tokens between which CLIP's texts stand. */
export interface StartAndEnd {
  readonly names: readonly string[];
  readonly frame: Frame;
}

/** The start and the end token of a vocabulary, by which a CLIP's is told; undefined where it has none. */
export function startAndEnd(idOf: (token: string) => number | undefined): StartAndEnd | undefined {
  for (const names of NAMES) {
    const [start, end] = names.map(idOf);
    if (start !== undefined && end !== undefined) return { names, frame: { before: [start], after: [end] } };
  }
  return undefined;
}

/** The two special tokens, English endings, words, single digits, runs of anything else. */
const WORD =
  /<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\p{White_Space}\p{L}\p{N}]+/giu;

/** CLIP's words, each written in the characters of its bytes. */
export const clipWords: PreTokenizer = (words) =>
  matching(WORD)(words).map((word) => ({ ...word, text: byteCharacters(word.text) }));

/** CLIP's byte pairs. A word that is the start or the end token is not split. */
export function clipBytePairs(
  { tokens, merges, ends, suffix = "</w>", unknown }: {
    tokens: TokenTable;
    merges: MergeTable;
    ends: StartAndEnd;
    suffix?: string;
    unknown?: number | undefined;
  },
): TokenModel {
  const { before, after } = ends.frame, whole = new TokenTable();
  [...before, ...after].forEach((id, place) => whole.set(ends.names[place]!, id));
  return new BytePairs({
    tokens,
    rankOf: (left, right) => merges.rankOf(left, right),
    suffix,
    whole,
    unknown,
  });
}
