import * as tf from "@tensorflow/tfjs";
import { assertEquals, assertRejects } from "@std/assert";
import { clipTokenizer, type Encoder, startBackend } from "../../../mod.ts";
import { encodeTexts, notesOnTexts } from "../../../tasks/measures/texts.ts";
import { UsageError } from "../../../tasks/shell/command.ts";

await startBackend({ backend: "wasm" });

const tokenizer = clipTokenizer({ contextLength: 4 });
const encoder = {
  label: "judge",
  dim: 4,
  encodeText: (texts: readonly string[]) =>
    tf.tensor2d(texts.map((text) => [...tokenizer.encode(text), 0, 0].slice(0, 4))),
  readText(text: string) {
    const tokens = tokenizer.encode(text);
    return [{ encoder: "judge", tokens, cut: tokenizer.count!(text) - tokens.length }];
  },
} as Partial<Encoder> as Encoder;

Deno.test("texts that are one to the encoder are not measured between", async () => {
  const before = tf.memory().numTensors;
  const prompts = { source: "dog", target: "Dog", templates: ["{}"] };
  await assertRejects(
    () => encodeTexts(encoder, prompts, "judge.pt"),
    UsageError,
    'Nothing can be measured between two texts that are one. "dog" and "Dog" are one to "judge": both become',
  );
  const texts = await encodeTexts(encoder, { ...prompts, target: "cat" }, "judge.pt");
  assertEquals([texts.source.text, texts.target.text], ["dog", "cat"]);
  assertEquals(tf.memory().numTensors, before);
});

Deno.test("a text that the encoder does not read to the end is told", () => {
  assertEquals(notesOnTexts(encoder, { source: "dog", target: "a cat there", templates: ["{}"] }), [
    '"a cat there" is cut: "judge" reads 4 tokens of a text, and the last 1 of these 5 count for nothing',
  ]);
});
