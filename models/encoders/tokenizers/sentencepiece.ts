import { dirname } from "@std/path";
import { readBytes } from "../files/whole_file.ts";
import { buildTokenizer, type TokenizerParts, type TokenizerSettings } from "./build_tokenizer.ts";
import { fieldsOf } from "./files/protobuf.ts";
import { readTokenizerConfig, type TokenizerConfig } from "./files/tokenizer_config.ts";
import { reading } from "./files/tokenizer_file.ts";
import { BytePairs } from "./models/byte_pairs.ts";
import { type ByteTokens, byteTokens, type TokenModel } from "./models/token_model.ts";
import { TokenTable } from "./models/token_table.ts";
import { Unigram } from "./models/unigram.ts";
import { characterMap } from "./stages/character_map.ts";
import { NotImplemented } from "./stages/not_implemented.ts";
import type { Normalizer } from "./stages/normalizers.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * The tokenizer in SentencePiece's own file, `spiece.model` or `tokenizer.model`: a protocol buffer with the pieces, the
 * model (Unigram, as SigLIP's, or byte pairs, as SigLIP2's) and the normalisation.
 *
 * @throws {WeightsError} where the file is damaged, or asks for what is not implemented
 */
export async function readSentencePiece(path: string, settings: TokenizerSettings): Promise<Tokenizer> {
  const bytes = await readBytes(path);
  const config = await readTokenizerConfig(dirname(path));
  return reading(path, () => buildTokenizer(partsOf(path, parse(bytes), config), settings, config));
}

/** `ModelProto` of sentencepiece_model.proto, as far as it decides about ids. */
interface Model {
  readonly pieces: Piece[];
  /** The fields of TrainerSpec and NormalizerSpec that are numbers, by their numbers in the file's definition. */
  readonly trainer: Map<number, number>;
  readonly normalizer: Map<number, number>;
  characters: Uint8Array;
}

interface Piece {
  text: Uint8Array;
  score: number;
  type: number;
}

const NORMAL = 1, UNKNOWN = 2, USER_DEFINED = 4;
const UNIGRAM = 1, BPE = 2;

function parse(bytes: Uint8Array): Model {
  const model: Model = {
    pieces: [],
    trainer: new Map(),
    normalizer: new Map(),
    characters: new Uint8Array(0),
  };
  for (const { number, bytes: part } of fieldsOf(bytes)) {
    if (number === 1) model.pieces.push(pieceOf(part));
    for (const field of number === 2 || number === 3 ? fieldsOf(part) : []) {
      const spec = number === 2 ? model.trainer : model.normalizer;
      if (field.value !== undefined) spec.set(field.number, field.value);
      else if (number === 3 && field.number === 2) model.characters = field.bytes;
    }
  }
  return model;
}

function pieceOf(bytes: Uint8Array): Piece {
  const piece: Piece = { text: new Uint8Array(0), score: 0, type: NORMAL };
  for (const { number, value, bytes: text } of fieldsOf(bytes)) {
    if (number === 1) piece.text = text;
    else if (number === 2) piece.score = value!;
    else if (number === 3) piece.type = value!;
  }
  return piece;
}

function partsOf(path: string, model: Model, config: TokenizerConfig): TokenizerParts {
  const { pieces, trainer } = model;
  const unknown = pieces.findIndex(({ type }) => type === UNKNOWN);
  if (unknown < 0) throw new RangeError("is no tokenizer of SentencePiece: it has no unknown piece");
  if (trainer.get(24)) throw new NotImplemented('"treat_whitespace_as_suffix"');
  const all = new TokenTable(), tokens = new TokenTable(), whole = new TokenTable();
  pieces.forEach(({ text, type }, id) => {
    all.setBytes(text, 0, text.length, id);
    if (type === NORMAL || type === USER_DEFINED) tokens.setBytes(text, 0, text.length, id);
    if (type === USER_DEFINED) whole.setBytes(text, 0, text.length, id);
  });
  const type = trainer.get(3) ?? UNIGRAM, spellsBytes = trainer.get(35) === 1;
  const bytes = spellsBytes ? byteTokens((token) => all.get(token)) : undefined;
  const vocabulary = { pieces, tokens, whole, unknown, bytes };
  const kind = type === BPE ? "SigLIP2" : "SigLIP";
  const words = kind === "SigLIP" ? "Unigram" : "Byte pairs";
  return {
    kind,
    summary: `${words} of ${pieces.length.toLocaleString("en")} pieces from "${path}"`,
    model: type === UNIGRAM ? unigram(vocabulary) : type === BPE ? bytePairs(vocabulary) : refuse(type),
    vocabularySize: pieces.length,
    idOf: (token) => config.addedTokens.find(({ content }) => content === token)?.id ?? all.get(token),
    addedTokens: config.addedTokens,
    normalize: normalization(model),
    split: (words) => words,
  };
}

interface Vocabulary {
  readonly pieces: readonly Piece[];
  readonly tokens: TokenTable;
  readonly whole: TokenTable;
  readonly unknown: number;
  readonly bytes: ByteTokens | undefined;
}

function unigram({ pieces, tokens, whole, unknown, bytes }: Vocabulary): TokenModel {
  const ordinary = pieces.filter(({ type }) => type === NORMAL).map(({ score }) => score);
  const least = ordinary.reduce((a, b) => Math.min(a, b), Infinity);
  return new Unigram({
    tokens,
    scores: Float32Array.from(pieces, ({ score, type }) => type === NORMAL ? score : least),
    unknown,
    whole,
    bytes,
  });
}

/** Pairs whose merged piece has the largest score are merged first. */
function bytePairs({ pieces, tokens, whole, unknown, bytes }: Vocabulary): TokenModel {
  const scores = [...new Set(pieces.map(({ score }) => score))].sort((a, b) => b - a);
  const ranks = new Map(scores.map((score, rank) => [score, rank]));
  return new BytePairs({
    tokens,
    rankOf: (_left, _right, merged) => merged < 0 ? -1 : ranks.get(pieces[merged]!.score)!,
    whole,
    unknown,
    bytes,
    fusesUnknown: true,
  });
}

function refuse(type: number): never {
  throw new NotImplemented(`SentencePiece's model type ${type} (1, Unigram, and 2, byte pairs, are)`);
}

/** `Normalizer::Normalize` of SentencePiece; its settings are on unless they are stated otherwise. */
function normalization({ normalizer, characters, pieces }: Model): Normalizer {
  const [prefixes, strips, escapes] = [3, 4, 5].map((field) => normalizer.get(field) !== 0);
  const map = characterMap(characters), decoder = new TextDecoder();
  const kept = pieces.filter(({ type }) => type === USER_DEFINED).map(({ text }) => decoder.decode(text));
  const longestFirst = kept.sort((a, b) => b.length - a.length).map(RegExp.escape);
  const between = longestFirst.length > 0 ? new RegExp(`(${longestFirst.join("|")})`, "u") : undefined;
  return (text) => {
    const parts = between ? text.split(between) : [text];
    const mapped = parts.map((part, i) => i % 2 === 0 ? map(part) : part).join("");
    const plain = strips ? mapped.replace(/ +/g, " ").replace(/^ /, "") : mapped;
    if (plain === "") return "";
    const whole = (prefixes ? " " : "") + plain;
    const written = escapes ? whole.replaceAll(" ", "▁") : whole;
    return strips ? written.replace(escapes ? /▁+$/ : / +$/, "") : written;
  };
}
