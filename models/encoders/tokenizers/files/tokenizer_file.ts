import { WeightsError } from "../../../weights/types.ts";
import { fields } from "../../files/json_file.ts";
import { readBytes } from "../../files/whole_file.ts";
import { NotImplemented } from "../stages/not_implemented.ts";
import type { Members } from "../stages/stage.ts";
import type { MergeTable } from "../models/merge_table.ts";
import type { TokenTable } from "../models/token_table.ts";
import { type Extent, JsonScanner } from "./json_scanner.ts";
import { readMerges, readPieces, readTokens } from "./vocabulary.ts";

/** A tokenizer.json: its vocabulary as tables, all else as objects. */
export interface TokenizerFile {
  readonly path: string;
  /** Its members; `vocab` and `merges` of its model are null. */
  readonly json: Members;
  readonly tokens: TokenTable | undefined;
  /** Of a Unigram's pieces, by id. */
  readonly scores: Float32Array | undefined;
  readonly merges: MergeTable | undefined;
}

/** @throws {WeightsError} where it cannot be read, is not JSON, or has a damaged vocabulary */
export async function openTokenizerFile(path: string): Promise<TokenizerFile> {
  const bytes = await readBytes(path);
  return reading(path, () => {
    const scanner = new JsonScanner(bytes), read: Extent[] = [];
    let vocabulary: Vocabulary = { tokens: undefined, scores: undefined };
    let merges: MergeTable | undefined, skipped: Extent | undefined;
    scanner.object((name) => {
      if (name !== "model" || !scanner.isAtObject) return scanner.skip();
      scanner.object((name) => {
        if (name === "vocab") read.push(scanner.extent(() => vocabulary = readVocabulary(scanner)));
        else if (name !== "merges" || !scanner.isAtList) scanner.skip();
        else if (vocabulary.tokens) {
          read.push(scanner.extent(() => merges = readMerges(scanner, vocabulary.tokens!)));
        } else read.push(skipped = scanner.extent(() => scanner.skip())); // they need the vocabulary
      });
    });
    if (skipped && vocabulary.tokens) {
      merges = readMerges(new JsonScanner(bytes, skipped.start), vocabulary.tokens);
    }
    return { path, json: withoutExtents(bytes, read), ...vocabulary, merges };
  });
}

type Vocabulary = Pick<TokenizerFile, "tokens" | "scores">;

function readVocabulary(scanner: JsonScanner): Vocabulary {
  if (scanner.isAtObject) return { tokens: readTokens(scanner), scores: undefined };
  if (scanner.isAtList) return readPieces(scanner);
  scanner.skip();
  return { tokens: undefined, scores: undefined };
}

/**
 * What `read` gives.
 *
 * @throws {WeightsError} that names the file, where `read` found it damaged, or asking for what is not implemented
 */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof SyntaxError) {
      throw new WeightsError(path, `is not JSON: ${cause.message}`, { cause });
    }
    if (cause instanceof RangeError || cause instanceof NotImplemented) {
      throw new WeightsError(path, cause.message, { cause });
    }
    throw cause;
  }
}

/** A text's object, with null in place of some parts. */
function withoutExtents(bytes: Uint8Array, extents: readonly Extent[]): Members {
  const decoder = new TextDecoder();
  let text = "", done = 0;
  for (const { start, end } of extents) {
    text += `${decoder.decode(bytes.subarray(done, start))}null`;
    done = end;
  }
  return fields(JSON.parse(text + decoder.decode(bytes.subarray(done))));
}
