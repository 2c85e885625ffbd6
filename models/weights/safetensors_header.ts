import { elementCount } from "../shape.ts";
import { bytesPerElement, isDType } from "./dtypes.ts";
import { checkTensorName } from "./names.ts";
import { type TensorInfo, WeightsError } from "./types.ts";

/** {name: {data_offsets: [...]}} */
const DEEPEST = 3;

/** Where a tensor's bytes lie, from the start of the data section. */
interface Placement extends TensorInfo {
  readonly begin: number;
  readonly end: number;
}

interface Header {
  readonly tensors: ReadonlyMap<string, Placement>;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Reads and checks the JSON header of a safetensors file, {name: {dtype, shape, data_offsets}}: every tensor
 * has exactly the bytes its shape asks for, and together they fill the data section without overlap or hole.
 *
 * @param dataSize Bytes that follow the header.
 * @throws {WeightsError}
 */
export function parseHeader(path: string, bytes: Uint8Array, dataSize: number): Header {
  const entries = parseObject(path, bytes);
  const tensors = new Map<string, Placement>();
  let metadata: Readonly<Record<string, string>> = {};
  for (const [name, entry] of entries) {
    if (name === "__metadata__") metadata = checkMetadata(path, entry);
    else tensors.set(checkTensorName(path, name), checkPlacement(path, name, entry, dataSize));
  }
  checkCoverage(path, tensors, dataSize);
  return { tensors, metadata };
}

function parseObject(path: string, bytes: Uint8Array): [string, unknown][] {
  if (bytes[0] !== 0x7b) throw new WeightsError(path, "has a header that is not a JSON object");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WeightsError(path, "has a header that is not UTF-8", { cause });
  }
  try {
    checkObjects(path, text);
    return Object.entries(JSON.parse(text) as Record<string, unknown>);
  } catch (error) {
    if (error instanceof WeightsError) throw error;
    const problem = `has a header that is not JSON: ${(error as Error).message}`;
    throw new WeightsError(path, problem, { cause: error });
  }
}

/**
 * What JSON.parse lets pass: a key given twice, of which it keeps the last in silence, and nesting without end.
 * @throws {SyntaxError} where a key is no JSON
 */
function checkObjects(path: string, text: string): void {
  const colon = /\s*:/y;
  const open: Set<string>[] = []; // the keys of each object and, always empty, of each array around
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "{" || character === "[") open.push(new Set());
    else if (character === "}" || character === "]") open.pop();
    else if (character === '"') {
      const end = endOfString(text, i);
      const keys = open.at(-1);
      colon.lastIndex = end;
      if (keys && colon.test(text)) {
        const key = JSON.parse(text.slice(i, end)) as string;
        if (keys.has(key)) throw new WeightsError(path, `has "${key.slice(0, 100)}" twice in its header`);
        keys.add(key);
      }
      i = end - 1;
    }
    if (open.length > DEEPEST) throw new WeightsError(path, `has a header of more than ${DEEPEST} levels`);
  }
}

/** The index behind the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i + 1;
}

function checkMetadata(path: string, entry: unknown): Readonly<Record<string, string>> {
  const valid = isObject(entry) && Object.values(entry).every((value) => typeof value === "string");
  if (valid) return entry as Record<string, string>;
  throw new WeightsError(path, "has a __metadata__ that does not map strings to strings");
}

function checkPlacement(path: string, name: string, entry: unknown, dataSize: number): Placement {
  if (!isObject(entry)) throw new WeightsError(path, `describes "${name}" by something that is no object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (!isDType(dtype)) {
    throw new WeightsError(path, `stores "${name}" with the unsupported dtype ${show(dtype)}`);
  }
  const count = Array.isArray(shape) ? elementCount(shape) : NaN;
  if (Number.isNaN(count)) {
    throw new WeightsError(path, `gives "${name}" the impossible shape ${show(shape)}`);
  }
  const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? offsets as unknown[] : [];
  if (!isOffset(begin) || !isOffset(end) || begin > end) {
    throw new WeightsError(path, `puts "${name}" at the impossible offsets ${show(offsets)}`);
  }
  const bytes = count * bytesPerElement(dtype);
  if (end - begin !== bytes) {
    throw new WeightsError(
      path,
      `puts "${name}" into ${end - begin} bytes, but ${dtype} [${shape}] takes ${bytes}`,
    );
  }
  if (end > dataSize) {
    throw new WeightsError(
      path,
      `is truncated: "${name}" ends at byte ${end} of its data, which has ${dataSize}`,
    );
  }
  return { dtype, shape: shape as number[], begin, end };
}

function checkCoverage(path: string, tensors: ReadonlyMap<string, Placement>, dataSize: number): void {
  let covered = 0;
  for (
    const [name, { begin, end }] of [...tensors].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end)
  ) {
    if (begin < covered) throw new WeightsError(path, `stores "${name}" over the data of another tensor`);
    if (begin > covered) throw new WeightsError(path, `has ${begin - covered} unused bytes before "${name}"`);
    covered = end;
  }
  if (covered < dataSize) {
    throw new WeightsError(path, `has ${dataSize - covered} bytes after its last tensor that belong to none`);
  }
}

function show(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 100);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
