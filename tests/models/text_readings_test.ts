import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import {
  areOne,
  clipTokenizer,
  cutNote,
  type Encoder,
  type Tokenizer,
  whyOne,
  WordTokenizer,
} from "../../mod.ts";

/** An encoder of which nothing is used but how it reads texts. */
function reader(label: string, ...tokenizers: readonly Tokenizer[]): Encoder {
  const readText = (text: string) =>
    tokenizers.map((tokenizer) => {
      const tokens = tokenizer.encode(text);
      return { encoder: label, tokens, cut: (tokenizer.count?.(text) ?? tokens.length) - tokens.length };
    });
  return { label, readText } as Partial<Encoder> as Encoder;
}

const short = reader("CLIP", clipTokenizer({ contextLength: 6 })); // start, four tokens, end
const words = reader("world", new WordTokenizer({ words: ["a", "photo", "of", "dog"], contextLength: 8 }));
const silent = { label: "silent" } as Partial<Encoder> as Encoder;
const pair = (source: string, target: string, templates = ["{}"]) => ({ source, target, templates });

Deno.test("a text that is cut is told with what is read of it, at its edge", () => {
  assertEquals(cutNote(short, "one two three four"), []);
  assertEquals(cutNote(short, "one two three four five"), [
    '"one two three four five" is cut: "CLIP" reads 6 tokens of a text, and the last 1 of these 7 count for nothing',
  ]);
  assertEquals(cutNote(short, "one two", ["{}", "photo of {}", "the photo of {}", "see the photo of {}"]), [
    '"one two" is cut in 2 of 4 templates: "CLIP" reads 6 tokens of a text, and the last 2 of these 8 count for nothing',
  ]);
  assertEquals(cutNote(silent, "one two three four five six"), []);
  assertEquals(cutNote(words, "an unknown word"), [], "whoever encodes it will say so");
});

Deno.test("of several readers the one that cuts most is named", () => {
  const both = reader(
    "both",
    clipTokenizer(),
    clipTokenizer({ contextLength: 5 }),
    clipTokenizer({ contextLength: 6 }),
  );
  assertMatch(
    cutNote(both, "one two three four five")[0]!,
    /reads 5 tokens of a text, and the last 2 of these 7/,
  );
});

Deno.test("why two texts are one: what differs is cut off, both have the same tokens, or neither is known", () => {
  assertEquals(
    whyOne(short, pair("one two three four five", "one two three four six")),
    '"one two three four five" and "one two three four six" are one to "CLIP": it reads 6 tokens of a text, and they ' +
      "differ only behind these. Begin with what differs, or shorten what is the same",
  );
  assertEquals(
    whyOne(short, pair("one two three four", "one two three four five")).includes("differ only behind these"),
    true,
  );
  for (const [encoder, a, b] of [[short, "Dog", " dog"], [words, "a dog", "A dog!"]] as const) {
    assertStringIncludes(
      whyOne(encoder, pair(a, b)),
      `"${a}" and "${b}" are one to "${encoder.label}": both become the same`,
    );
  }
  for (const [encoder, a, b] of [[short, "dog", "cat"], [silent, "dog", "dog"]] as const) {
    assertStringIncludes(whyOne(encoder, pair(a, b)), "its features of both differ by less than");
  }
  const templates = ["{}", "see the photo of a {}"]; // the second is cut before the prompt
  assertStringIncludes(whyOne(short, pair("dog", "cat", templates)), "its features of both");
  assertStringIncludes(whyOne(short, pair("dog", "cat", templates.slice(1))), "differ only behind these");
});

Deno.test("features are one where they differ by rounding, whatever their length", () => {
  const a = [3, 4], near = [3, 4.0004], far = [3, 4.0006];
  for (const scale of [1, 1e-6, 1e6]) {
    const scaled = (x: readonly number[]) => x.map((value) => value * scale);
    assertEquals([areOne(scaled(a), scaled(near)), areOne(scaled(a), scaled(far))], [true, false]);
  }
  assertEquals([areOne([0, 0], [0, 0]), areOne([0, 0], [1, 0]), areOne([NaN, 0], [NaN, 0])], [
    true,
    false,
    false,
  ]);
});
