import { assertEquals } from "@std/assert";
import { openTokenizerFile } from "../../../../../models/encoders/tokenizers/files/tokenizer_file.ts";
import { writtenTokenizer } from "../../../../support/tokenizer_files.ts";

/** Names that JSON writes in several ways, or that objects have by themselves. */
const NAMES = ["a", "1", "é", "🐶", '"', "\\", "\n", "\u2028", "__proto__", "", " ", "[{,:}]", "</w>"];

Deno.test("a vocabulary is read as JSON.parse reads it, however it is written", async () => {
  const vocab = Object.fromEntries(
    NAMES.map((name, id) => [name, id + 10]).filter(([name]) => name !== "__proto__"),
  );
  const json = JSON.stringify({ model: { vocab, merges: [] } }, null, 2)
    .replace('"a"', '"__proto__": 18, "\\u0061"').replace('"🐶"', '"\\ud83d\\udc36"').replace(
      '"</w>"',
      '"<\\/w>"',
    );
  const { tokens, json: rest, merges } = await openTokenizerFile(await writtenTokenizer(json));
  assertEquals(NAMES.map((name) => tokens!.get(name)), NAMES.map((_, i) => i + 10));
  assertEquals([tokens!.get("b"), tokens!.largestId, tokens!.longest], [undefined, 22, 9]);
  assertEquals(merges!.rankOf(10, 11), -1);
  assertEquals(rest, { model: { vocab: null, merges: null } });
});

Deno.test("merges before the vocabulary, and other members around both, are read all the same", async () => {
  const { tokens, merges, json } = await openTokenizerFile(
    await writtenTokenizer(
      '{"a": [{"model": "]"}], "model": {"x": [1, {"vocab": {}}], "merges": ["a b", ["b", "a"]], "type": "BPE",' +
        '"vocab": {"a": 0, "b": 1, "ab": 2, "ba": 3e0, "a": 5}}, "z": -1.5e3}',
    ),
  );
  assertEquals(["a", "b", "ab", "ba"].map((token) => tokens!.get(token)), [5, 1, 2, 3]);
  assertEquals([merges!.rankOf(5, 1), merges!.rankOf(1, 5), merges!.rankOf(5, 5)], [0, 1, -1]);
  assertEquals(json, {
    a: [{ model: "]" }],
    model: { x: [1, { vocab: {} }], merges: null, type: "BPE", vocab: null },
    z: -1500,
  });
});
