import type { TokenModel } from "./models/token_model.ts";
import type { AddedTokens } from "./stages/added_tokens.ts";
import type { Frame } from "./stages/post_processors.ts";
import type { PreTokenizer } from "./stages/pre_tokenizers.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** The stages that a text goes through, as a tokenizer.json names them. */
export interface Stages {
  /** What is done to a text before all else. */
  readonly clean?: ((text: string) => string) | undefined;
  /** Finds added tokens, and normalises what is between them. */
  readonly added: AddedTokens;
  /** Splits what is between them into words. */
  readonly split: PreTokenizer;
  /** Splits words into tokens. */
  readonly model: TokenModel;
  /** What stands around the tokens of every text. */
  readonly frame: Frame;
}

/** What else is known of a tokenizer. */
export interface PipelineSettings {
  readonly contextLength: number;
  readonly vocabularySize: number;
  readonly padToken: number | undefined;
  readonly summary: string;
}

/** A tokenizer made of stages. Texts too long are cut, and keep what stands behind them. */
export class PipelineTokenizer implements Tokenizer {
  readonly contextLength: number;
  readonly vocabularySize: number;
  readonly padToken: number | undefined;
  readonly endToken: number | undefined;
  readonly summary: string;
  readonly #stages: Stages;

  /** For stages of one vocabulary. */
  constructor(stages: Stages, { contextLength, vocabularySize, padToken, summary }: PipelineSettings) {
    this.#stages = stages;
    this.contextLength = contextLength;
    this.vocabularySize = vocabularySize;
    this.padToken = padToken;
    this.endToken = stages.frame.after.at(-1);
    this.summary = summary;
  }

  encode(text: string): number[] {
    const { before, after } = this.#stages.frame;
    const room = Math.max(0, this.contextLength - before.length - after.length);
    return [...before, ...this.#ids(text).slice(0, room), ...after].slice(-this.contextLength);
  }

  count(text: string): number {
    const { before, after } = this.#stages.frame;
    return before.length + this.#ids(text).length + after.length;
  }

  #ids(text: string): number[] {
    const { clean, added, split, model } = this.#stages;
    return added.sections(clean ? clean(text) : text).flatMap((section, i) => {
      if (typeof section === "number") return [section];
      const words = section === "" ? [] : split([{ text: section, isFirst: i === 0 }]);
      return model.encode(words.map((word) => word.text));
    });
  }
}
