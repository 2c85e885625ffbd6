import { bytesPerElement, elementCount, isDType } from "./dtypes.ts";
import { checkTensorName } from "./names.ts";
import { type TensorInfo, WeightsError } from "./types.ts";

/** Where a tensor's bytes lie, from the start of the data section. */
export interface Placement extends TensorInfo {
  readonly begin: number;
  readonly end: number;
}

export interface Header {
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
  let text: string, header: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WeightsError(path, "has a header that is not UTF-8", { cause });
  }
  try {
    header = JSON.parse(text);
  } catch (cause) {
    throw new WeightsError(path, `has a header that is not JSON: ${(cause as Error).message}`, { cause });
  }
  checkUniqueKeys(path, text);
  return Object.entries(header as Record<string, unknown>);
}

/** JSON.parse keeps the last of two equal keys in silence. `text` is known to be valid JSON. */
function checkUniqueKeys(path: string, text: string): void {
  const open: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")\s*:|"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (key !== undefined) {
      const name = JSON.parse(key) as string, keys = open.at(-1)!;
      if (keys.has(name)) throw new WeightsError(path, `has "${name}" twice in its header`);
      keys.add(name);
    }
  }
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
    throw new WeightsError(path, `stores "${name}" with the unsupported dtype ${JSON.stringify(dtype)}`);
  }
  const count = Array.isArray(shape) ? elementCount(shape) : NaN;
  if (Number.isNaN(count)) {
    throw new WeightsError(path, `gives "${name}" the impossible shape ${JSON.stringify(shape)}`);
  }
  const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? offsets as unknown[] : [];
  if (!isOffset(begin) || !isOffset(end) || begin > end) {
    throw new WeightsError(path, `puts "${name}" at the impossible offsets ${JSON.stringify(offsets)}`);
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

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
