import type { HostTensor } from "../../weights/types.ts";
import type { TextPooling, TextTowerFacts } from "../files/facts.ts";
import type { Parameters } from "./parameters.ts";
import type { TowerKind } from "./tower_kind.ts";
import type { Block, TransformerSizes } from "./transformer.ts";
import type { Tensor2D, Tensor3D } from "../../tensors.ts";

/** Sizes of a text tower. */
export interface TextSizes extends TransformerSizes {
  /** The most tokens a text may have, start and end included. */
  readonly contextLength: number;
  /** How many token ids there are. */
  readonly vocabularySize: number;
  /** Width of the features. */
  readonly dim: number;
  /** Whether a token sees only those before it. */
  readonly mask: "causal" | "none";
  /** Which token's features stand for the text. */
  readonly pooling: TextPooling;
  /** The id that ends a text, where it is known. */
  readonly endToken?: number | undefined;
  /** The id that fills rows, where padding is seen. */
  readonly padToken?: number | undefined;
}

/** A token table that stays in its file: texts read the rows that they need. */
export interface TokenRows {
  /** The rows of these ids, [ids, width]. @throws {WeightsError} where the file does not hold them any more */
  read(ids: readonly number[]): HostTensor;
}

/**
 * The token table [vocabulary, width]: in its file (SigLIP2's, 256,000 rows of 768 and more, is larger than both towers); on the
 * host, whence rows are copied as texts need them (OpenAI's largest exceed what WebGPU binds at once); or on the device,
 * to be trained.
 */
export type TokenTable = TokenRows | HostTensor | Tensor2D;

/** Token ids of one text, from the start token to the end token and perhaps padding behind it. */
export type TokenIds = readonly number[];

/** The network that turns token ids into features. Its parts are public for those who look inside. */
export interface TextTower extends TextSizes {
  /** Its weights, in the layout in which they are used. */
  readonly parameters: Parameters;
  /** Texts to features [texts, dim], not normalised. @throws {RangeError} where ids do not fit the network */
  encode(texts: readonly TokenIds[]): Tensor2D;
  /** Rows of equal length to embedded tokens, without their positions [texts, length, width]. */
  lookUp(texts: readonly TokenIds[]): Tensor3D;
  /** The same with their positions. */
  embed(texts: readonly TokenIds[]): Tensor3D;
  /** What `lookUp` gave, or what stands in its place, to features [texts, dim]: each text's token at `positions` is pooled. */
  encodeEmbedded(tokens: Tensor3D, positions: readonly number[]): Tensor2D;
  /** What the embedded tokens go through, one after the other. */
  readonly blocks: readonly Block[];
  /** Tokens after the last block to features: each text's token at `positions`, normalised and projected. */
  pool(tokens: Tensor3D, positions: readonly number[]): Tensor2D;
}

/** A kind of text tower. A new kind is one file that exports this, and a line in text_towers.ts. */
export interface TextTowerKind<S extends TextSizes = TextSizes> extends TowerKind<S, TextTowerFacts> {
  /** The name of its token table, which stays on the host: `read` leaves it out. */
  readonly tokenTable: string;
  /** The tower on the tensors read, once they are on the device: it uses and does not own them. */
  build(parameters: Parameters, sizes: S, table: TokenTable): TextTower;
}
