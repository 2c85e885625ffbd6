import { assertEquals, assertMatch } from "@std/assert";
import { join } from "@std/path";
import { readSafetensors, writeSafetensors } from "../../../mod.ts";
import { networks, run, writeConfig } from "../_commands.ts";

Deno.test("what the encoder's file leaves open is asked for, and taken from the command line", async () => {
  const folder = await networks(), path = join(folder, "clip.safetensors");
  const vocabulary = join(folder, "bare.safetensors");
  await writeSafetensors(vocabulary, await readSafetensors(path)); // without its words it is not this program's own
  const config = await writeConfig(folder, `directional()`, "steps: 1");
  const tokenizer =
    `{ contextLength: 8, vocabularySize: 4, encode: (text) => [2, text === "dog" ? 0 : 1, 3] }`;
  const text = (await Deno.readTextFile(config))
    .replace(JSON.stringify(path), `{ weights: ${JSON.stringify(vocabulary)}, tokenizer: ${tokenizer} }`);
  await Deno.writeTextFile(config, text);
  const args = [config, "--check", "--backend", "wasm"];
  const asked = await run("adapt", args);
  assertEquals(asked.code, 2, asked.stderr);
  assertMatch(asked.stderr, /does not state the activation .*--activation quick_gelu\|gelu\|gelu_tanh/);
  const flags = ["--activation", "gelu", "--image-heads", "2", "--text-heads", "1"];
  const told = await run("adapt", [...args, ...flags]);
  assertEquals(told.code, 0, told.stderr);
  assertMatch(told.stderr, /by the option "heads": image tower's heads 2, text tower's heads 1/);

  await Deno.writeTextFile(
    config,
    text.replace(/encoder: (clip\(.*\)),/, "encoder: variegate.augmentedViews($1),"),
  );
  const wrapped = await run("adapt", [...args, ...flags]);
  assertEquals(wrapped.code, 2, wrapped.stderr);
  assertMatch(
    wrapped.stderr,
    /are of an encoder that is a clip\(…\), and the config's is another: give them there/,
  );
});
