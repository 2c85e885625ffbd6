/** Vocabularies as JSON and as lines, read from their bytes. */
import { MergeTable } from "../models/merge_table.ts";
import { TokenTable } from "../models/token_table.ts";
import type { JsonScanner } from "./json_scanner.ts";

/** Tokens as `{ "token": id, … }`. @throws {RangeError} {SyntaxError} where they are something else */
export function readTokens(scanner: JsonScanner): TokenTable {
  const tokens = new TokenTable();
  scanner.members(() => {
    const { string, start, end } = scanner;
    tokens.setBytes(string, start, end, scanner.readNumber());
  });
  return tokens;
}

/** Pieces as `[["piece", score], …]`, whose ids are their places. @throws {RangeError} {SyntaxError} */
export function readPieces(scanner: JsonScanner): { tokens: TokenTable; scores: Float32Array } {
  const tokens = new TokenTable();
  const scores: number[] = [];
  scanner.list(() => {
    let parts = 0, score = NaN;
    scanner.list(() => {
      if (parts++ === 0) {
        scanner.readString();
        tokens.setBytes(scanner.string, scanner.start, scanner.end, scores.length);
      } else if (Number.isNaN(score = scanner.readNumber())) refuseScore(scanner.text());
    });
    if (parts !== 2) refuseScore(scanner.text());
    scores.push(score);
  });
  return { tokens, scores: Float32Array.from(scores) };
}

/** Merges as `["left right", …]` or `[["left", "right"], …]`. @throws {RangeError} {SyntaxError} */
export function readMerges(scanner: JsonScanner, tokens: TokenTable): MergeTable {
  const merges = new MergeTable();
  scanner.list(() => {
    if (scanner.isAtString) {
      scanner.readString();
      addLine(merges, tokens, scanner.string, scanner.start, scanner.end);
      return;
    }
    let parts = 0, left = -1, right = -1;
    scanner.list(() => {
      scanner.readString();
      left = right;
      right = tokens.idOf(scanner.string, scanner.start, scanner.end);
      parts++;
    });
    if (parts !== 2 || left < 0 || right < 0) refuse(scanner.text());
    merges.add(left, right);
  });
  return merges;
}

/** Merges as the lines of a merges.txt, which may begin with a line "#version: …". @throws {RangeError} */
export function readMergeLines(bytes: Uint8Array, tokens: TokenTable): MergeTable {
  const merges = new MergeTable();
  const hasVersion = new TextDecoder().decode(bytes.subarray(0, VERSION.length)) === VERSION;
  for (let start = hasVersion ? endOfLine(bytes, 0) + 1 : 0; start < bytes.length;) {
    const end = endOfLine(bytes, start), last = bytes[end - 1] === RETURN ? end - 1 : end;
    if (last > start) addLine(merges, tokens, bytes, start, last);
    start = end + 1;
  }
  return merges;
}

const VERSION = "#version", NEWLINE = 0x0a, RETURN = 0x0d, BLANK = 0x20;

function endOfLine(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(NEWLINE, start);
  return end < 0 ? bytes.length : end;
}

/** Two tokens with a blank between them. */
function addLine(
  merges: MergeTable,
  tokens: TokenTable,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  let blank = start;
  while (blank < end && bytes[blank] !== BLANK) blank++;
  const left = tokens.idOf(bytes, start, blank), right = tokens.idOf(bytes, blank + 1, end);
  if (left < 0 || right < 0) refuse(new TextDecoder().decode(bytes.subarray(start, end)));
  merges.add(left, right);
}

function refuseScore(piece: string): never {
  throw new RangeError(`gives the piece "${piece}" no number as its score`);
}

function refuse(merge: string): never {
  throw new RangeError(`has a merge with "${merge}" that is not one of two tokens of its vocabulary`);
}
