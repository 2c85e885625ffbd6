/** Networks by the words of a command line. */
import { assertEquals, assertThrows } from "@std/assert";
import { bundledDomain, bundledEncoder } from "../../../tasks/images/bundled_names.ts";
import { namedEncoder, namedGenerator } from "../../../tasks/images/named_networks.ts";
import { UsageError } from "../../../tasks/shell/command.ts";

Deno.test("the bundled world's networks go by names, and any other word is a file", () => {
  assertEquals(bundledDomain("world:dog"), { species: "dog", style: "photo" });
  assertEquals(namedGenerator("world:dog, sketch").label, "the world's dog, sketch");
  assertEquals(namedGenerator("ffhq.pkl", { key: "G_ema" }).label, "ffhq.pkl");
  assertEquals(namedEncoder("world:judge").label, "the world's judge");
  assertEquals(namedEncoder("world:clip", { activation: "gelu" }).label, "the world's CLIP");
  assertEquals(namedEncoder("./world:clip").label, "./world:clip");
  assertEquals([bundledDomain("world.pkl"), bundledEncoder("clip")], [undefined, undefined]);
});

Deno.test("a name that the world does not know is refused with those that it knows, and the near one", () => {
  assertThrows(() => namedGenerator("world:dgo"), UsageError, 'as in "dog, sketch". Did you mean "dog"?');
  assertThrows(
    () => namedGenerator("world:clip"),
    UsageError,
    '"world:clip" is an encoder, where a generator is asked',
  );
  assertThrows(
    () => namedEncoder("world:clap"),
    UsageError,
    'is no encoder of the bundled world. It has world:clip and world:judge. Did you mean "clip"?',
  );
});

Deno.test("what is said of a file is refused of a network that is none", () => {
  const said = 'goes with files, and "world:';
  assertThrows(() => namedGenerator("world:dog", { parent: "ffhq.pt" }), UsageError, `--parent ${said}dog"`);
  assertThrows(() => namedEncoder("world:clip", { key: "model" }), UsageError, `--key ${said}clip"`);
});
