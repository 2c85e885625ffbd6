import { assert, assertEquals } from "@std/assert";
import { encodeModule } from "../../../../../../models/backend/wasm/native/code/assembler.ts";
import { FunctionBody } from "../../../../../../models/backend/wasm/native/code/function_body.ts";
import { lanes, least, loadVector } from "../../../../../../models/backend/wasm/native/code/values.ts";

/** Floats of the memory in which kernels run. */
const FLOATS = 32;

/** Runs a kernel on a memory that holds 0, 1, 2, ... @returns what the memory holds then */
function ran(code: FunctionBody<string>, ...numbers: number[]): Float32Array {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(encodeModule({ kernel: code.finish() }, false));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const floats = new Float32Array(memory.buffer, 0, FLOATS);
  floats.forEach((_, i) => floats[i] = i);
  (exports.kernel as (...numbers: number[]) => void)(...numbers);
  return floats;
}

Deno.test("a kernel does what its listing says", () => {
  const code = new FunctionBody(["from", "to", "count"]);
  const { from, to, count } = code.parameters, { i, p } = code.integers("i", "p");
  const sum = code.vector("sum");
  p.set(from);
  code.for(i, count, 2, () => {
    sum.set(sum.plus(loadVector(p)));
    code.if(i.equals(0), () => p.increase(16), () => p.set(least(p.times(3), from.plus(64))));
  });
  code.store(to, sum.times(sum.minus(loadVector(to, 16))), 16);
  assertEquals(code.finish().listing.split("\n"), [
    "(from, to, count)",
    "  p = from",
    "  for i = 0, 2, ... below count",
    "    sum = sum + v128[p]",
    "    if i = 0",
    "      p += 16",
    "    else",
    "      p = min(p · 3, from + 64)",
    "  v128[to + 16] = sum · (sum − v128[to + 16])",
    "",
  ]);
  const expected = (lane: number) => {
    const sum = (4 + lane) + (8 + lane) + (20 + lane); // at the addresses 16, 32 and min(96, 80)
    return sum * (sum - (28 + lane));
  };
  assertEquals([...ran(code, 16, 96, 5).slice(28)], [0, 1, 2, 3].map(expected));
});

Deno.test("a constant is set once, at the kernel's beginning, and reads as itself in the listing", () => {
  const code = new FunctionBody(["to", "count"]);
  const { to, count } = code.parameters, { i } = code.integers("i");
  code.for(i, count, 1, () => {
    code.store(to, lanes(2.5).plus(lanes(0)).plus(lanes(2.5)));
    to.increase(16);
  });
  const kernel = code.finish(), constant = [...new Uint8Array(Float32Array.of(2.5).buffer)].join();
  assertEquals(kernel.body.join().split(constant).length - 1, 4, "the four lanes of one vector");
  assert(kernel.body.every((byte) => byte < 256), "nothing but bytes");
  assert(kernel.listing.includes("v128[to] = 2.5 + 0 + 2.5"));
  assertEquals([...ran(code, 64, 2).slice(15, 25)], [15, 5, 5, 5, 5, 5, 5, 5, 5, 24]);
});

Deno.test("brackets in a listing say what the code computes", () => {
  const { a, b } = new FunctionBody(["a", "b"]).parameters;
  assertEquals(a.minus(b.minus(1)).times(b).text, "(a − (b − 1)) · b");
  assertEquals(a.minus(b).minus(1).text, "a − b − 1");
  assertEquals(a.plus(b.times(4)).and(-4).text, "(a + b · 4) & −4");
  assertEquals(a.plus(b.shiftedLeft(2)).text, "a + (b << 2)");
});

Deno.test("an integer where a vector belongs, and a local that there is not, do not compile", () => {
  const code = new FunctionBody(["a"]), sum = code.vector("sum"), { i } = code.integers("i");
  // @ts-expect-error a vector and an integer
  void (() => sum.plus(i));
  // @ts-expect-error an integer local takes no vector
  void (() => i.set(sum));
  // @ts-expect-error an address is no vector
  void (() => loadVector(sum));
  // @ts-expect-error it has no such parameter
  assertEquals(code.parameters.b, undefined);
});
