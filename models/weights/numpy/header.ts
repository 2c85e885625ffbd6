/** The head of a .npy file: what its array is. https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
import type { ByteSource } from "../bytes.ts";
import { elementCount } from "../../shape.ts";
import { type DType, type TensorInfo, WeightsError } from "../types.ts";

/** How every .npy file begins: 0x93 and "NUMPY". */
export const NPY_MAGIC = "\x93NUMPY";

/** NumPy's own headers have some hundred bytes; those of structured arrays, which are refused, a few thousand. */
const MOST_HEADER_BYTES = 2 ** 20;

/** NumPy 2 makes arrays of up to 64 axes. */
const MOST_AXES = 64;

/** An element as the file has it. */
export interface StoredElement {
  /** A float, a signed or unsigned integer, or a truth value. */
  readonly kind: "f" | "i" | "u" | "b";
  readonly bytes: number;
  readonly bigEndian: boolean;
}

/** What a .npy file says of its array, and where its elements begin. */
export interface NpyHeader extends TensorInfo {
  /** The type as which elements are read: unsigned integers have the next wider signed one. */
  readonly dtype: DType;
  readonly element: StoredElement;
  /** Whether the first axis varies fastest, as Fortran stores arrays. */
  readonly columnMajor: boolean;
  /** Of the first element, in bytes. */
  readonly offset: number;
}

/** Types by kind and size, and as what they are read. */
const DTYPES: Readonly<Record<string, DType>> = {
  f2: "F16",
  f4: "F32",
  f8: "F64",
  i1: "I8",
  i2: "I16",
  i4: "I32",
  i8: "I64",
  u1: "U8",
  u2: "I32",
  u4: "I64",
  u8: "I64",
  b1: "BOOL",
};

/** What NumPy's other kinds of elements are. */
const REFUSED: Readonly<Record<string, string>> = {
  O: "Python objects, which would have to be run",
  c: "complex numbers",
  U: "texts",
  S: "texts",
  a: "texts",
  V: "raw bytes",
  M: "dates",
  m: "durations",
  f: "floats of another size than 2, 4 or 8 bytes",
};

/** An array of elements that are no numbers. */
export class UnreadElements extends WeightsError {
  /** @param elements what they are: "Python objects" */
  constructor(path: string, subject: string, readonly elements: string) {
    super(path, `${subject} a NumPy array of ${elements}: save numbers, e.g. ${SAVE}`);
  }
}

const SAVE = 'by numpy.save(FILE, array.astype("float32"))';

/**
 * Reads the header of an array: NPY 1.0, 2.0 and 3.0.
 *
 * @param name what errors call the array where the file holds several, e.g. "mu"
 * @throws {WeightsError} where it is damaged; an {@link UnreadElements} where its elements are no numbers
 */
export function readNpyHeader(source: ByteSource, name?: string): NpyHeader {
  const { path } = source, subject = name === undefined ? "is" : `holds "${name}", which is`;
  const fail = (problem: string): never => {
    throw new WeightsError(path, `${subject} ${problem}`);
  };
  if (String.fromCharCode(...source.read(0, 6)) !== NPY_MAGIC) fail("no NumPy array");
  const [major, minor] = source.read(6, 2);
  if (![1, 2, 3].includes(major!) || minor !== 0) {
    fail(
      `a NumPy array in version ${major}.${minor} of the format: save it anew, as version 1.0, 2.0 or 3.0`,
    );
  }
  const start = major === 1 ? 10 : 12, view = new DataView(source.read(8, start - 8).buffer);
  const length = major === 1 ? view.getUint16(0, true) : view.getUint32(0, true);
  if (length > MOST_HEADER_BYTES) fail(`damaged: it claims a header of ${length} bytes`);
  const text = new TextDecoder(major === 3 ? "utf-8" : "latin1").decode(source.read(start, length));
  const { descr, columnMajor, shape } = parseHeader(text) ?? fail("damaged: its header is no NumPy array's");
  const type = typeOf(descr);
  if (typeof type === "string") throw new UnreadElements(path, subject, type);
  if (shape.length > MOST_AXES || Number.isNaN(elementCount(shape))) {
    fail(`damaged: it claims the shape [${shape}]`);
  }
  return { ...type, columnMajor, shape, offset: start + length };
}

/** A header is the text of a Python dictionary of three entries, in any order. */
function parseHeader(text: string) {
  const descr = /(['"])descr\1\s*:\s*(?:(['"])([^'"]*)\2|(\[))/.exec(text);
  const order = /(['"])fortran_order\1\s*:\s*(True|False)\s*[,}]/.exec(text);
  const sizes = /(['"])shape\1\s*:\s*\(([\dL,\s]*)\)/.exec(text)?.[2];
  if (!descr || !order || sizes === undefined) return undefined;
  const shape = sizes.split(",").map((size) => size.trim()).filter((size) => size !== "");
  if (!shape.every((size) => /^\d+L?$/.test(size))) return undefined; // Python 2 wrote 3L
  return {
    descr: descr[4] ?? descr[3]!,
    columnMajor: order[2] === "True",
    shape: shape.map((size) => Number(size.replace("L", ""))),
  };
}

/** The element that a type such as "<f4" stands for, or what it is where it is none that is read. */
function typeOf(descr: string): { readonly dtype: DType; readonly element: StoredElement } | string {
  if (descr === "[") return "records of several fields";
  const [, order, kind, size] = /^([<>=|]?)([a-zA-Z?])(\d*)/.exec(descr) ?? [];
  const name = kind === "?" ? "b1" : `${kind}${size}`, dtype = DTYPES[name];
  if (dtype === undefined) return REFUSED[kind ?? ""] ?? `elements of the type "${descr.slice(0, 40)}"`;
  const element = {
    kind: name[0] as StoredElement["kind"],
    bytes: Number(name[1]),
    bigEndian: order === ">",
  };
  return { dtype, element };
}
