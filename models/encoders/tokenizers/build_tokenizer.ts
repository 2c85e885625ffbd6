import { canonical, canonicalKeepingCase, type Cleaning, CLEANINGS } from "./cleaning/cleaning.ts";
import type { TokenizerConfig } from "./files/tokenizer_config.ts";
import type { TokenModel } from "./models/token_model.ts";
import { PipelineTokenizer } from "./pipeline_tokenizer.ts";
import { type AddedToken, AddedTokens } from "./stages/added_tokens.ts";
import { lowerCase, type Normalizer } from "./stages/normalizers.ts";
import type { Frame } from "./stages/post_processors.ts";
import type { PreTokenizer } from "./stages/pre_tokenizers.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * Which training a vocabulary is known from: CLIP's byte pairs of words, SigLIP's Unigram (T5's, mT5's), or SigLIP2's
 * byte pairs of whole texts with bytes for what is unknown (Gemma's).
 */
export type TokenizerKind = "CLIP" | "SigLIP" | "SigLIP2";

/** What the files of a vocabulary hold, whatever their format. */
export interface TokenizerParts {
  readonly kind: TokenizerKind;
  /** For people, e.g. `Unigram of 32,000 tokens from "tokenizer.json"`. */
  readonly summary: string;
  readonly model: TokenModel;
  readonly vocabularySize: number;
  /** The id of a token, an added one or the model's. */
  readonly idOf: (token: string) => number | undefined;
  readonly addedTokens: readonly AddedToken[];
  /** What the files themselves do to a text. */
  readonly normalize: Normalizer;
  readonly split: PreTokenizer;
  /** What the files state to stand around every text. */
  readonly frame?: Frame | undefined;
  readonly padToken?: number | undefined;
}

/** What is stated of a tokenizer outside of its vocabulary. */
export interface TokenizerSettings {
  /** The most ids a text becomes. */
  readonly contextLength: number;
  /** What its training did to texts first; by default what is known of the vocabulary's kind. */
  readonly cleaning?: Cleaning | undefined;
}

/**
 * The tokenizer of a vocabulary, with what its files leave open taken by rule:
 *
 * | kind    | texts, where no cleaning is stated             | before | behind      | padding      |
 * | ------- | ---------------------------------------------- | ------ | ----------- | ------------ |
 * | CLIP    | as OpenAI's: repaired, in lower case           | start  | end         |              |
 * | SigLIP  | lower case, without ASCII punctuation          |        | end (</s>)  | end          |
 * | SigLIP2 | lower case                                     |        | end (<eos>) | <pad>        |
 *
 * Files of SigLIP2 that begin with Gemma's <bos> are read without it: its texts had none. A tokenizer_config.json
 * may state another case, end token and padding.
 *
 * @throws {RangeError} where the vocabulary has no end token
 */
export function buildTokenizer(
  parts: TokenizerParts,
  { contextLength, cleaning }: TokenizerSettings,
  config: TokenizerConfig = { addedTokens: [] },
): Tokenizer {
  const { kind, model, split, vocabularySize, summary } = parts;
  const rule = RULES[kind](parts, config.lowerCases ?? true);
  const isFirst = cleaning !== undefined && kind !== "CLIP"; // open_clip cleans whole texts
  const normalize: Normalizer = cleaning === undefined
    ? (text) => parts.normalize(rule.normalize(text))
    : isFirst
    ? parts.normalize
    : (text) => parts.normalize(CLEANINGS[cleaning](text));
  const frame = frameOf(parts, rule.frame, config);
  const padToken = firstKnown(parts, [config.padToken]) ?? parts.padToken ?? rule.padToken(frame);
  const done = cleaning === undefined
    ? `${rule.words} (the rule for ${kind})`
    : `texts cleaned by "${cleaning}"`;
  return new PipelineTokenizer({
    clean: isFirst ? CLEANINGS[cleaning] : undefined,
    added: new AddedTokens(parts.addedTokens, normalize),
    split,
    model,
    frame,
  }, { contextLength, vocabularySize, padToken, summary: `${summary}; ${done}` });
}

/** What is taken where nothing is stated. */
interface Rule {
  readonly normalize: Normalizer;
  /** What that does, for people. */
  readonly words: string;
  /** How texts are framed: as the files say, or whatever they say. */
  readonly frame: "stated" | "end alone";
  padToken(frame: Frame): number | undefined;
}

const RULES: Readonly<Record<TokenizerKind, (parts: TokenizerParts, lowerCases: boolean) => Rule>> = {
  CLIP: (_, lowerCases) => ({
    normalize: CLEANINGS[lowerCases ? "lower" : "whitespace"],
    words: lowerCases ? "texts repaired, in lower case" : "texts repaired, in their own case",
    frame: "stated",
    padToken: () => undefined,
  }),
  SigLIP: (_, lowerCases) => ({
    normalize: lowerCases ? canonical : canonicalKeepingCase,
    words: `texts ${lowerCases ? "in lower case and " : ""}without punctuation`,
    frame: "stated",
    padToken: ({ after }) => after.at(-1),
  }),
  SigLIP2: ({ idOf }, lowerCases) => ({
    normalize: lowerCases ? lowerCase : (text) => text,
    words: lowerCases ? "texts in lower case" : "texts in their own case",
    frame: "end alone",
    padToken: () => idOf("<pad>") ?? 0,
  }),
};

/** What stands around every text. */
function frameOf(parts: TokenizerParts, frame: Rule["frame"], { endToken }: TokenizerConfig): Frame {
  if (frame === "stated" && parts.frame && parts.frame.after.length > 0) return parts.frame;
  const end = firstKnown(parts, [endToken, "</s>", "<eos>"]);
  if (end !== undefined) return { before: [], after: [end] };
  throw new RangeError('has no end token: neither "</s>" nor "<eos>", and no other is stated');
}

function firstKnown({ idOf }: TokenizerParts, tokens: readonly (string | undefined)[]): number | undefined {
  return tokens.map((token) => token === undefined ? undefined : idOf(token)).find((id) => id !== undefined);
}
