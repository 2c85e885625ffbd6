/** The opcodes of pickle protocols 0 to 5; CPython's pickletools.py is their reference. */
import { exactNumber } from "./cursor.ts";
import type { Machine } from "./machine.ts";

type Operation = (machine: Machine) => void;

/** Each opcode by its character; STOP is the interpreter's own. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  // Protocol 0
  "(": (m) => m.mark(),
  "0": (m) => m.drop(),
  "1": (m) => void m.popToMark(),
  "2": (m) => m.push(m.top()),
  F: (m) => m.push(parseFloating(m, m.cursor.line())),
  I: (m) => m.push(parseInteger(m, m.cursor.line())),
  L: (m) => m.push(parseInteger(m, m.cursor.line().replace(/L$/, ""))),
  N: (m) => m.push(null),
  P: (m) => m.fail("is refused: it refers to an outside object by a text"),
  S: (m) => m.push(parseQuoted(m, m.cursor.line())),
  V: (m) => m.push(parseRaw(m, m.cursor.line())),
  R: (m) => m.construct(m.pop(), m.pop()),
  a: (m) => m.appendAll([m.pop()]),
  b: (m) => m.build(m.pop()),
  c: (m) => m.push(m.global(m.cursor.line(), m.cursor.line())),
  d: (m) => {
    const values = m.popToMark();
    m.push(new Map());
    m.setAll(values);
  },
  g: (m) => m.recall(Number(parseInteger(m, m.cursor.line()))),
  i: (m) => m.construct(m.popToMark(), m.global(m.cursor.line(), m.cursor.line())),
  l: (m) => m.push(m.popToMark()),
  p: (m) => m.store(Number(parseInteger(m, m.cursor.line()))),
  s: (m) => m.setAll([m.pop(), m.pop()].reverse()),
  t: (m) => m.push(m.popToMark()),

  // Protocol 1
  "]": (m) => m.push([]),
  "}": (m) => m.push(new Map()),
  ")": (m) => m.push([]),
  G: (m) => m.push(m.cursor.float64()),
  J: (m) => m.push(m.cursor.int32()),
  K: (m) => m.push(m.cursor.uint8()),
  M: (m) => m.push(m.cursor.uint16()),
  Q: (m) => m.push(m.environment.persistent(m.pop())),
  T: (m) => m.push(m.cursor.latin1(m.cursor.uint32())),
  U: (m) => m.push(m.cursor.latin1(m.cursor.uint8())),
  X: (m) => m.push(m.cursor.text(m.cursor.uint32())),
  e: (m) => m.appendAll(m.popToMark()),
  h: (m) => m.recall(m.cursor.uint8()),
  j: (m) => m.recall(m.cursor.uint32()),
  o: (m) => {
    const [callable, ...args] = m.popToMark();
    m.construct(args, callable);
  },
  q: (m) => m.store(m.cursor.uint8()),
  r: (m) => m.store(m.cursor.uint32()),
  u: (m) => m.setAll(m.popToMark()),

  // Protocol 2
  "\x80": (m) => {
    const protocol = m.cursor.uint8();
    if (protocol > 5) m.fail(`has pickle protocol ${protocol}, which is unknown (0 to 5 are read),`);
  },
  "\x81": (m) => m.construct(m.pop(), m.pop()),
  "\x82": refuseExtension,
  "\x83": refuseExtension,
  "\x84": refuseExtension,
  "\x85": (m) => m.tuple(1),
  "\x86": (m) => m.tuple(2),
  "\x87": (m) => m.tuple(3),
  "\x88": (m) => m.push(true),
  "\x89": (m) => m.push(false),
  "\x8a": (m) => m.push(m.cursor.integer(m.cursor.uint8())),
  "\x8b": (m) => m.push(m.cursor.integer(m.cursor.uint32())),

  // Protocol 3
  B: (m) => m.push(m.cursor.bytes(m.cursor.uint32())),
  C: (m) => m.push(m.cursor.bytes(m.cursor.uint8())),

  // Protocol 4
  "\x8c": (m) => m.push(m.cursor.text(m.cursor.uint8())),
  "\x8d": (m) => m.push(m.cursor.text(m.cursor.uint64())),
  "\x8e": (m) => m.push(m.cursor.bytes(m.cursor.uint64())),
  "\x8f": (m) => m.push(new Set()),
  "\x90": (m) => m.appendAll(m.popToMark()),
  "\x91": (m) => m.push(new Set(m.popToMark())),
  "\x92": (m) => {
    m.pop(); // keyword arguments: no constructor here takes any
    m.construct(m.pop(), m.pop());
  },
  "\x93": (m) => {
    const name = m.pop();
    m.push(m.global(m.pop(), name));
  },
  "\x94": (m) => m.store(m.memo.size),
  "\x95": (m) => void m.cursor.uint64(), // a frame only says how far to read ahead

  // Protocol 5
  "\x96": (m) => m.push(m.cursor.bytes(m.cursor.uint64())),
  "\x97": refuseBuffer,
  "\x98": refuseBuffer,
};

function refuseExtension(machine: Machine): void {
  machine.fail("is refused: it asks for a class by a number");
}

function refuseBuffer(machine: Machine): void {
  machine.fail("is refused: it keeps data outside of the file");
}

function parseInteger(machine: Machine, line: string): number | bigint | boolean {
  if (line === "00" || line === "01") return line === "01";
  if (line.length > 100 || !/^[+-]?\d+$/.test(line)) machine.fail("is damaged: it has a bad integer");
  return exactNumber(BigInt(line));
}

function parseFloating(machine: Machine, line: string): number {
  if (/^[+-]?(inf|nan)$/.test(line)) {
    return line.endsWith("nan") ? NaN : line[0] === "-" ? -Infinity : Infinity;
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(line)) machine.fail("is damaged: it has a bad number");
  return Number(line);
}

/** Python 2's repr of a byte string: 'a\x00b'. */
function parseQuoted(machine: Machine, line: string): string {
  const quoted = /^(['"])(.*)\1$/s.exec(line.trimEnd());
  if (!quoted) machine.fail("is damaged: it has a text without quotes");
  const escapes = /\\x([0-9a-fA-F]{2})|\\([\\'"nrt])/g;
  return quoted[2]!.replace(
    escapes,
    (_, digits, character) => digits ? codePoint(machine, digits) : SHORT_ESCAPES[character] ?? character,
  );
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** Latin-1, with all else escaped. */
function parseRaw(machine: Machine, line: string): string {
  const escapes = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g;
  return line.replace(escapes, (_, short, long) => codePoint(machine, short ?? long));
}

function codePoint(machine: Machine, hexadecimal: string): string {
  const code = parseInt(hexadecimal, 16);
  if (code > 0x10ffff) machine.fail("is damaged: it has a character beyond Unicode");
  return String.fromCodePoint(code);
}
