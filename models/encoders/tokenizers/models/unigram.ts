import { bytesOfCharacter, type ByteTokens, spelt, type TokenModel } from "./token_model.ts";
import type { TokenTable } from "./token_table.ts";

/** What a Unigram vocabulary is. */
export interface UnigramOptions {
  /** Its pieces. */
  readonly tokens: TokenTable;
  /** The logarithm of each piece's probability, by id. */
  readonly scores: Float32Array;
  /** Stands for a run of characters that no piece has. */
  readonly unknown: number;
  /** Pieces that are taken wherever a text has them (SentencePiece's "user defined"). */
  readonly whole?: TokenTable;
  /** Spell such characters instead. */
  readonly bytes?: ByteTokens | undefined;
}

/** What an unknown character costs more than the least likely piece, as SentencePiece has it. */
const UNKNOWN_PENALTY = 10;

/** Of the bonus with which a whole piece outweighs every other split. */
const WHOLE_MARGIN = 0.1;

/**
 * The Unigram language model (Kudo 2018, equation 6): of all ways to split a text into pieces x the one with the
 * largest Σ log p(x), found by Viterbi's algorithm over the ends of pieces.
 *
 * Ways that are worth the same are common ("aa" + "a", "a" + "aa"), and which one wins hangs on rounding. So sums are
 * rounded as SentencePiece's are: kept in float32, compared in double precision, and continued from word to word.
 */
export class Unigram implements TokenModel {
  readonly #options: UnigramOptions;
  readonly #unknownScore: number;
  readonly #largestScore: number;

  /** For a vocabulary that is not changed afterwards. */
  constructor(options: UnigramOptions) {
    this.#options = options;
    const { scores } = options;
    this.#unknownScore = Math.fround(scores.reduce((a, b) => Math.min(a, b), Infinity) - UNKNOWN_PENALTY);
    this.#largestScore = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  }

  encode(words: readonly string[]): number[] {
    let score = 0;
    return words.flatMap((word) => {
      const bytes = new TextEncoder().encode(word);
      const paths = this.#bestPaths(bytes, score);
      score = paths.scores[bytes.length]!;
      return this.#spell(bytes, paths);
    });
  }

  /** For each place the best way to reach it. */
  #bestPaths(bytes: Uint8Array, first: number): Paths {
    const { tokens, scores, whole, unknown } = this.#options;
    const length = bytes.length + 1;
    const paths: Paths = {
      scores: new Float32Array(length),
      starts: new Int32Array(length).fill(-1),
      ids: new Int32Array(length),
    };
    paths.scores[0] = first;
    for (let start = 0; start < bytes.length;) {
      const after = start + bytesOfCharacter(bytes[start]!);
      let isKnown = false;
      tokens.eachBeginning(bytes, start, (id, end) => {
        isKnown ||= end === after;
        const isWhole = whole !== undefined && whole.idOf(bytes, start, end) >= 0;
        const score = isWhole ? (end - start) * this.#largestScore - WHOLE_MARGIN : scores[id]!;
        reach(paths, start, end, id, score + paths.scores[start]!);
      });
      if (!isKnown) {
        reach(paths, start, after, unknown, Math.fround(this.#unknownScore + paths.scores[start]!));
      }
      start = after;
    }
    return paths;
  }

  /** The ids along the best way to the end. */
  #spell(text: Uint8Array, { starts, ids }: Paths): number[] {
    const { unknown, bytes } = this.#options;
    const reversed: number[] = [];
    let before = -1;
    for (let end = text.length; end > 0; end = starts[end]!) {
      const id = ids[end]!;
      const spelling = id === unknown ? spelt(text.subarray(starts[end], end), bytes) : [id];
      if (spelling) reversed.push(...spelling.toReversed());
      else if (before !== unknown) reversed.push(unknown);
      before = id;
    }
    return reversed.reverse();
  }
}

/** By the place of a byte: the score of the best way there, where its last piece starts, and that piece. */
interface Paths {
  readonly scores: Float32Array;
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

function reach({ scores, starts, ids }: Paths, start: number, end: number, id: number, score: number): void {
  if (starts[end]! >= 0 && score <= scores[end]!) return;
  scores[end] = score;
  starts[end] = start;
  ids[end] = id;
}
