import { assertEquals } from "@std/assert";
import { readState, type State, writeState } from "../../../../tasks/export/page/state.ts";

const LAYERS = 10;
const USUAL: State = { seed: 0, truncation: 0.7, mix: 1, second: 1, crossover: LAYERS, backend: "auto" };

Deno.test("an address without a state is read as the usual one", () => {
  assertEquals(readState("", LAYERS), { state: USUAL, problems: [] });
  assertEquals(writeState(USUAL, LAYERS), "#seed=0&truncation=0.7&mix=1");
});

Deno.test("a state is read from its address as it was written", () => {
  const states: State[] = [
    { ...USUAL, seed: 12.25, mix: 0 },
    { ...USUAL, truncation: 0, second: 7, crossover: 0, backend: "webgpu" },
  ];
  for (const state of states) {
    assertEquals(readState(writeState(state, LAYERS), LAYERS), { state, problems: [] });
  }
  assertEquals(
    writeState(states[1]!, LAYERS),
    "#seed=0&truncation=0&mix=1&second=7&crossover=0&backend=webgpu",
  );
});

Deno.test("what an address says wrongly is taken as usual, and each part of it is named", () => {
  const { state, problems } = readState(
    "#seed=-1&truncation=&mix=NaN&second=1.5&crossover=11&backend=gl",
    LAYERS,
  );
  assertEquals(state, USUAL);
  assertEquals(problems, [
    "seed is no number from 0 to 4294967295: it is taken for 0",
    "truncation is no number from 0 to 1: it is taken for 0.7",
    "mix is no number from 0 to 1: it is taken for 1",
    "second is no whole number from 0 to 4294967295: it is taken for 1",
    "crossover is no whole number from 0 to 10: it is taken for 10",
    "backend is none of auto, wasm, webgpu: it is taken for auto",
  ]);
});
