import { dirname } from "@std/path";
import { WeightsError } from "../../weights/types.ts";
import { fields } from "../files/json_file.ts";
import { buildTokenizer, type TokenizerParts, type TokenizerSettings } from "./build_tokenizer.ts";
import { clipBytePairs, clipWords, startAndEnd } from "./clip_vocabulary.ts";
import { addedToken, readTokenizerConfig } from "./files/tokenizer_config.ts";
import { openTokenizerFile, reading, type TokenizerFile } from "./files/tokenizer_file.ts";
import { BytePairs } from "./models/byte_pairs.ts";
import { byteTokens } from "./models/token_model.ts";
import type { TokenTable } from "./models/token_table.ts";
import { Unigram } from "./models/unigram.ts";
import type { AddedToken } from "./stages/added_tokens.ts";
import { NotImplemented } from "./stages/not_implemented.ts";
import { normalizer } from "./stages/normalizers.ts";
import { frame } from "./stages/post_processors.ts";
import { preTokenizer } from "./stages/pre_tokenizers.ts";
import { checkMembers } from "./stages/stage.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * The tokenizer in a Hugging Face `tokenizer.json`: CLIP's byte pairs, a Unigram vocabulary (SigLIP), or byte pairs
 * with bytes for what is unknown (SigLIP2). Its stages are obeyed; `buildTokenizer` tells what comes before them.
 *
 * @throws {WeightsError} where the file is damaged, of another kind, or asks for what is not implemented
 */
export async function readTokenizerJson(path: string, settings: TokenizerSettings): Promise<Tokenizer> {
  const file = await openTokenizerFile(path);
  const config = await readTokenizerConfig(dirname(path));
  return reading(path, () => buildTokenizer(partsOf(file), settings, config));
}

/** What changes no ids: the length of texts is the network's. */
const UNUSED = ["version", "truncation", "decoder"];

function partsOf(file: TokenizerFile): TokenizerParts {
  const { json } = file, model = fields(json["model"]);
  checkMembers(json, [
    ...UNUSED,
    "padding",
    "added_tokens",
    "normalizer",
    "pre_tokenizer",
    "post_processor",
    "model",
  ], "the file");
  const type = model["type"] ?? (file.merges ? "BPE" : undefined);
  const parts = type === "BPE" ? bytePairs(file) : type === "Unigram" ? unigram(file) : undefined;
  if (!parts) throw new NotImplemented(`the model ${JSON.stringify(type)}`);
  const { pad_id } = fields(json["padding"]);
  return { ...parts, padToken: typeof pad_id === "number" ? pad_id : undefined };
}

/** What all kinds take from a file in the same way. */
function stagesOf({ path, json }: TokenizerFile, tokens: TokenTable) {
  const list = json["added_tokens"];
  const addedTokens = Array.isArray(list) ? list.map(addedToken) : [];
  const added = new Map(addedTokens.map(({ content, id }) => [content, id]));
  return {
    path,
    addedTokens,
    idOf: (token: string) => added.get(token) ?? tokens.get(token),
    vocabularySize: sizeOf(tokens, addedTokens),
    normalize: normalizer(json["normalizer"]),
    split: preTokenizer(json["pre_tokenizer"]),
    frame: frame(json["post_processor"]),
  };
}

/** Ids up to the largest one. mT5 counts a hundred of its own training's ("<extra_id_0>"), which no encoder has. */
function sizeOf(tokens: TokenTable, added: readonly AddedToken[]): number {
  const used = added.filter(({ content }) => !content.includes("<extra_id_"));
  let largest = tokens.largestId;
  for (
    let n = 0;
    tokens.get(`▁<extra_id_${n}>`) === largest || tokens.get(`<extra_id_${n}>`) === largest;
    n++
  ) {
    largest--;
  }
  return 1 + used.reduce((largest, { id }) => Math.max(largest, id), largest);
}

function bytePairs(file: TokenizerFile): TokenizerParts {
  const { path, tokens, merges } = file, model = fields(file.json["model"]);
  const owner = 'the model "BPE"';
  checkMembers(model, [
    "type",
    "dropout",
    "unk_token",
    "continuing_subword_prefix",
    "end_of_word_suffix",
    "fuse_unk",
    "byte_fallback",
    "ignore_merges",
  ], owner);
  for (const name of ["dropout", "continuing_subword_prefix"]) {
    if (model[name]) throw new NotImplemented(`"${name}" ${JSON.stringify(model[name])} in ${owner}`);
  }
  if (!tokens || !merges) {
    throw new WeightsError(path, 'is no tokenizer of byte pairs: it lacks "model.vocab" or "model.merges"');
  }
  const stages = stagesOf(file, tokens), { idOf, vocabularySize } = stages;
  const summary = `${vocabularySize.toLocaleString("en")} byte pairs from "${path}"`;
  const unknown = typeof model["unk_token"] === "string" ? idOf(model["unk_token"]) : undefined;
  const suffix = typeof model["end_of_word_suffix"] === "string" ? model["end_of_word_suffix"] : undefined;
  const ends = startAndEnd(idOf);
  if (ends) {
    return {
      ...stages,
      kind: "CLIP",
      summary,
      model: clipBytePairs({ tokens, merges, ends, unknown, ...(suffix === undefined ? {} : { suffix }) }),
      addedTokens: stages.addedTokens.filter(({ content }) => !ends.names.includes(content)),
      split: file.json["pre_tokenizer"] ? stages.split : clipWords,
      frame: stages.frame ?? ends.frame,
    };
  }
  if (model["byte_fallback"] !== true) {
    throw new RangeError(
      'is neither a CLIP\'s tokenizer nor SigLIP2\'s: its byte pairs lack "<|startoftext|>" and "<|endoftext|>", ' +
        'and do not state "byte_fallback"',
    );
  }
  return {
    ...stages,
    kind: "SigLIP2",
    summary,
    model: new BytePairs({
      tokens,
      rankOf: (left, right) => merges.rankOf(left, right),
      ...(suffix === undefined ? {} : { suffix }),
      bytes: byteTokens((token) => tokens.get(token)),
      unknown,
      fusesUnknown: model["fuse_unk"] === true,
      ignoresMerges: model["ignore_merges"] === true,
    }),
  };
}

function unigram(file: TokenizerFile): TokenizerParts {
  const { path, tokens, scores } = file, model = fields(file.json["model"]);
  checkMembers(model, ["type", "unk_id", "byte_fallback"], 'the model "Unigram"');
  if (!tokens || !scores) {
    throw new WeightsError(
      path,
      'is no Unigram tokenizer: it lacks pieces with their scores in "model.vocab"',
    );
  }
  const unknown = model["unk_id"];
  if (typeof unknown !== "number" || !(unknown in scores)) {
    throw new NotImplemented(`"unk_id" ${JSON.stringify(unknown)} in the model "Unigram"`);
  }
  const stages = stagesOf(file, tokens);
  return {
    ...stages,
    kind: "SigLIP",
    summary: `Unigram of ${stages.vocabularySize.toLocaleString("en")} pieces from "${path}"`,
    model: new Unigram({
      tokens,
      scores,
      unknown,
      bytes: model["byte_fallback"] === true ? byteTokens((token) => tokens.get(token)) : undefined,
    }),
  };
}
