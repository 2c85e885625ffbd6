/** Which of several networks in a file is taken, and what is said of it. */
import { assertEquals, assertThrows } from "@std/assert";
import { chooseNetwork, preferredNetwork } from "../../../models/weights/choose_network.ts";
import { WeightsError } from "../../../models/weights/types.ts";

const GENERATORS = { kind: "generators", call: "stylegan2" };

function refusal(prefixes: string[], key?: string): string {
  return assertThrows(() => chooseNetwork("file.pt", prefixes, { ...GENERATORS, key }), WeightsError).message;
}

Deno.test("The only network is taken, whatever it is called, and nothing is said of it", () => {
  for (const prefix of ["", "g.", "state_dict.decoder.", "schema.", "g_ema."]) {
    assertEquals(chooseNetwork("file.pt", [prefix], GENERATORS), { prefix, note: undefined });
  }
});

Deno.test("A moving average is taken before what it is the average of, and that is said", () => {
  const cases: [prefixes: string[], taken: string][] = [
    [["g.", "g_ema."], "g_ema."],
    [["G_ema.", "G."], "G_ema."],
    [["params.", "params_ema."], "params_ema."],
    [["generator.", "generatorEMA."], "generatorEMA."],
    [["netG.", "ema.netG."], "ema.netG."],
    [["state_dict.model.", "state_dict.model_ema."], "state_dict.model_ema."],
    [["g.", "g_ema.module."], "g_ema.module."],
    [["model.", "ema."], "ema."],
    [["", "ema."], "ema."],
  ];
  for (const [prefixes, taken] of cases) {
    for (const order of [prefixes, prefixes.toReversed()]) {
      assertEquals(preferredNetwork(order)?.prefix, taken, String(order));
    }
  }
  assertEquals(
    preferredNetwork(["g.", "g_ema."])?.note,
    '"g_ema" is taken, the moving average, before "g"',
  );
});

Deno.test("Where no rule says which, all are named, with the ways to choose one", () => {
  assertEquals(
    refusal(["male.", "female."]),
    '"file.pt" holds 2 generators: "male", "female". Choose one with --key NAME, or stylegan2({ weights, key: "male" })',
  );
  const undecided = [
    ["generator_frozen.", "generator_trainable."],
    ["g.", "schema."], // "ema" is a word
    ["cats_ema.", "dogs.", "dogs_ema."],
    ["cats.", "dogs.", "ema."],
    ["cats_ema.", "dogs_ema."],
    ["cats_ema.", "dogs."],
    ["", "other."],
  ];
  for (const prefixes of undecided) assertEquals(preferredNetwork(prefixes), undefined, String(prefixes));
});

Deno.test("The only whole network is taken before parts of others, and that is said", () => {
  const choose = (whole: string[], prefixes = ["w.", "grad."]) =>
    chooseNetwork("file.pt", prefixes, { ...GENERATORS, isWhole: (prefix) => whole.includes(prefix) });
  assertEquals(choose(["w."]), { prefix: "w.", note: '"w" is taken; less than a whole network is "grad"' });
  assertThrows(() => choose(["w.", "grad."]), WeightsError, "holds 2 generators");
  assertThrows(() => choose([]), WeightsError, "holds 2 generators");
  // an average is what is meant, whole or not: what it lacks is said when it is opened
  assertEquals(choose(["g."], ["g.", "g_ema."]).prefix, "g_ema.");
});

Deno.test("A key is a network's name, or levels of it that no other has", () => {
  const prefixes = ["", "state_dict.decoder.", "state_dict.encoder.", "g.", "g_ema.module."];
  const cases: [key: string, prefix: string][] = [
    [".", ""],
    ["g", "g."],
    ["g.", "g."],
    ["g_ema", "g_ema.module."],
    ["decoder", "state_dict.decoder."],
    ["state_dict.encoder", "state_dict.encoder."],
  ];
  for (const [key, prefix] of cases) {
    assertEquals(chooseNetwork("file.pt", prefixes, { ...GENERATORS, key }), { prefix, note: undefined });
  }
  assertEquals(
    refusal(["g.", "g_ema."], "ema"),
    '"file.pt" holds no "ema" among its generators: it has "g", "g_ema". Choose one with --key NAME, or stylegan2({ weights, key: "g" })',
  );
  assertEquals(
    refusal(["a.net.", "b.net."], "net"),
    '"file.pt" holds 2 generators with "net" in their names: "a.net", "b.net". Choose one with --key NAME, or stylegan2({ weights, key: "a.net" })',
  );
});
