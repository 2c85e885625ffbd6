import { assertEquals, assertThrows } from "@std/assert";
import { memorySource } from "../../../../models/weights/bytes.ts";
import { Budget } from "../../../../models/weights/pickle/budget.ts";
import { Cursor } from "../../../../models/weights/pickle/cursor.ts";
import { unpickle } from "../../../../models/weights/pickle/unpickle.ts";
import type { Bytes } from "../../../../models/weights/pickle/values.ts";
import { WeightsError } from "../../../../models/weights/types.ts";
import { ascii } from "../../../support/pickles.ts";
import pickles from "./python_pickles.json" with { type: "json" };

/** Reads a pickle that may name nothing outside of itself. */
function read(bytes: Uint8Array, budget = new Budget("p.pkl", 1e6)): unknown {
  return unpickle(new Cursor(memorySource("p.pkl", bytes)), {
    budget,
    global: (module, name) => {
      throw new WeightsError("p.pkl", `asks for ${module}.${name}`);
    },
    persistent: () => {
      throw new WeightsError("p.pkl", "refers outside");
    },
  });
}

const fromBase64 = (text: string) => ascii(atob(text));

const SHARED = [1, 2];
const EVERYTHING = new Map<string, unknown>(Object.entries({
  none: null,
  yes: true,
  no: false,
  small: 7,
  byte: 200,
  short: -300,
  int: 2 ** 30,
  n40: -(2 ** 40),
  big: 2n ** 70n,
  neg: -(2n ** 70n),
  float: -0.1,
  inf: Infinity,
  text: "té中\n\\x",
  list: [1, [2, []]],
  tuple1: [1],
  tuple3: [1, 2, 3],
  tuple4: [1, 2, 3, 4],
  empty: [],
  dict: new Map([["a", new Map([["b", 1]])]]),
  shared: [SHARED, SHARED],
}));

for (const [protocol, pickle] of pickles.everything.entries()) {
  Deno.test(`pickle protocol ${protocol}: numbers, texts and containers are what Python wrote`, () => {
    const value = read(fromBase64(pickle)) as typeof EVERYTHING;
    assertEquals(value, EVERYTHING);
    const [first, second] = value.get("shared") as unknown[];
    assertEquals(first === second, true, "an object that is shared stays one");
  });
}

Deno.test("sets are read, and bytes stay in the file until they are asked for", () => {
  assertEquals(read(fromBase64(pickles.sets)), [new Set([1, 2]), new Set([3])]);
  for (const pickle of pickles.bytes) {
    const values = read(fromBase64(pickle)) as Bytes[];
    assertEquals(values.map(({ source }) => [...source.read(0, source.size)]), [[0, 255, 0, 255], []]);
  }
  const { source } = read(fromBase64(pickles.bytearray)) as Bytes;
  assertEquals([...source.read(0, 2)], [1, 2]);
});

Deno.test("the opcodes that only old writers use", () => {
  const cases: [pickle: string, value: unknown][] = [
    ["(U\x03a\xe9bT\x02\0\0\0xyr\x09\0\0\0j\x09\0\0\0t.", ["aéb", "xy", "xy"]],
    ["S'it\\'s \\x41\\n'\n.", "it's A\n"],
    ["V\\u00e9\\U0001F600\n.", "é😀"],
    ["(F1e3\nFnan\nF-inf\nF.5\nl.", [1000, NaN, -Infinity, 0.5]],
    ["(I1\np5\ng5\n2t.", [1, 1, 1]],
    ["I7\n(I1\nI2\n1.", 7],
    ["I7\nI8\n0(0.", 7],
    ["(Va\nI1\nd.", new Map([["a", 1]])],
  ];
  for (const [pickle, value] of cases) assertEquals(read(ascii(pickle)), value, pickle);
});

const DAMAGED: Record<string, [pickle: string, words: string]> = {
  "an empty pickle": ["", "ends too early"],
  "a pickle without its end": ["I1\n", "ends too early"],
  "an empty stack at the end": [".", "takes an object too many"],
  "an append to a number": ["I1\nI2\na.", "appends to what is no list"],
  "an item of a list": ["]I1\nI2\ns.", "sets items of what is no dictionary"],
  "an odd number of keys and values": ["}(I1\nu.", "sets items of what is no dictionary"],
  "no mark": ["I1\nt.", "a mark that it never set"],
  "an object below the mark": ["I1\n(2.", "takes an object too many"],
  "an unknown memo entry": ["h\x07.", "recalls object 7"],
  "an unknown opcode": ["\xff.", "unknown opcode 255"],
  "protocol 6": ["\x80\x06N.", "pickle protocol 6"],
  "text longer than the file": ["X\xff\xff\0\0abc.", "ends too early"],
  "text of 4 GiB": ["X\xff\xff\xff\xffabc.", "a text of more than"],
  "text beyond 2^53 bytes": ["\x8d\xff\xff\xff\xff\xff\xff\xff\xffabc.", "claims a length of"],
  "bytes longer than the file": ["B\xff\0\0\0abc.", "ends too early"],
  "an integer of 4 GiB": ["\x8b\xff\xff\xff\xff\x01.", "integer of 4294967295 bytes"],
  "an integer that is none": ["I1x\n.", "a bad integer"],
  "an integer of many digits": [`I${"1".repeat(200)}\n.`, "a bad integer"],
  "a number that is none": ["F0x10\n.", "a bad number"],
  "a text without quotes": ["Sabc\n.", "a text without quotes"],
  "a character beyond Unicode": ["V\\Uffffffff\n.", "beyond Unicode"],
  "text that is not UTF-8": ["X\x01\0\0\0\xff.", "not UTF-8"],
  "a name that is no text": ["I1\nI2\n\x93.", "names a class by no text"],
  "a call of a number": ["I1\n)R.", "calls something that is no class"],
  "a call of a text": ["V__import__\n)R.", "calls something that is no class"],
  "an object of nothing": ["(o.", "calls something that is no class"],
  "an extension code": ["\x82\x01.", "asks for a class by a number"],
  "data outside of the file": ["\x97.", "keeps data outside"],
  "an outside object by text": ["Pabc\n.", "refers to an outside object by a text"],
  "an outside object": ["NQ.", "refers outside"],
  "a class": ["cos\nsystem\n.", "asks for os.system"],
  "a class, put together": ["V__builtin__\nVeval\n\x93.", "asks for __builtin__.eval"],
  "an instance": ["(V1\niposix\nsystem\n.", "asks for posix.system"],
  "marks without end": ["(".repeat(2000), "nests too deeply"],
};

for (const [what, [pickle, words]] of Object.entries(DAMAGED)) {
  Deno.test(`${what} is refused`, () => {
    const error = assertThrows(() => read(ascii(pickle)), WeightsError, words);
    assertEquals(error.path, "p.pkl");
  });
}

Deno.test("a file may ask for a few steps per byte, not for more", () => {
  const budget = new Budget("p.pkl", 100);
  budget.spend(1400);
  assertThrows(() => budget.spend(), WeightsError, "far more objects than its size justifies");
});
