import type { TextSizes, TokenIds } from "./text_tower.ts";

/** Rows of token ids of one length, and the place of the token in each whose features stand for the text. */
export interface TextRows {
  readonly rows: readonly TokenIds[];
  readonly positions: readonly number[];
}

/** What decides about rows. */
type RowSizes = Pick<TextSizes, "contextLength" | "mask" | "pooling" | "endToken" | "padToken">;

/**
 * Texts to rows of one length, by what the tower pools:
 *
 * - "end token": the first token with the id `endToken`; where that is not known, as "largest id"
 * - "largest id": the first token of the largest id, which is the end token's in OpenAI's vocabulary
 * - "last": the last of the full length; shorter texts are filled with `padToken`
 * - "first": the first
 *
 * Behind a causal mask rows end with the last token that is pooled; without one padding is seen, and they are
 * filled to the full length.
 *
 * @throws {RangeError} where a text has no end token, or is to be filled and nobody says with what
 */
export function rowsOf(texts: readonly TokenIds[], sizes: RowSizes): TextRows {
  const { mask, contextLength, padToken } = sizes;
  const positions = texts.map((ids) => pooledPosition(ids, sizes));
  const length = mask === "causal" ? Math.max(...positions) + 1 : contextLength;
  if (padToken === undefined && mask === "none" && texts.some((ids) => ids.length < length)) {
    throw new RangeError(
      `Cannot encode texts shorter than ${length} tokens: this encoder sees the padding behind them, ` +
        "and nothing says which id it is. Give rows of the full length",
    );
  }
  const rows = texts.map((ids) => Array.from({ length }, (_, i) => ids[i] ?? padToken ?? 0));
  return { rows, positions };
}

function pooledPosition(ids: TokenIds, { pooling, endToken, contextLength }: RowSizes): number {
  if (pooling === "last") return contextLength - 1;
  if (pooling === "first") return 0;
  if (pooling === "largest id" || endToken === undefined) return ids.indexOf(Math.max(...ids));
  const position = ids.indexOf(endToken);
  if (position >= 0) return position;
  throw new RangeError(
    `Cannot encode a text without the end token ${endToken}: its features are read from there`,
  );
}
