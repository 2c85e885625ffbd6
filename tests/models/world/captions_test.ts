import { assert, assertEquals } from "@std/assert";
import { Random } from "../../../models/random/random.ts";
import { attributeVector, drawAttributes } from "../../../models/world/attributes.ts";
import {
  captionVocabulary,
  furName,
  SPECIES_WORDS,
  STYLE_WORDS,
  writeCaption,
} from "../../../models/world/captions.ts";
import { type Picture, SPECIES, STYLES } from "../../../models/world/picture.ts";

const pictures = Array.from({ length: 3000 }, (_, i): Picture => ({
  species: SPECIES[i % 6]!,
  style: STYLES[Math.floor(i / 6) % 6]!,
  attributes: drawAttributes(new Random(3).fork(i)),
}));
const captions = pictures.map((picture, i) => writeCaption(picture, new Random(4).fork(i)));
const contains = (caption: string, phrases: readonly string[]) =>
  phrases.some((phrase) => ` ${caption} `.includes(` ${phrase} `));

Deno.test("every word of every caption is in the vocabulary, and every word is used", () => {
  const vocabulary = new Set(captionVocabulary()), used = new Set<string>();
  for (const caption of captions) {
    for (const word of caption.split(" ")) {
      assert(vocabulary.has(word), `"${word}" of "${caption}" is not in the vocabulary`);
      used.add(word);
    }
  }
  assertEquals([...vocabulary].filter((word) => !used.has(word)), []);
});

Deno.test("captions never name another species or another style", () => {
  pictures.forEach(({ species, style }, i) => {
    const caption = captions[i]!;
    for (const other of SPECIES) {
      if (other !== species) assert(!contains(caption, SPECIES_WORDS[other]), `${species}: "${caption}"`);
    }
    for (const other of STYLES) {
      if (other !== style) assert(!contains(caption, STYLE_WORDS[other]), `${style}: "${caption}"`);
    }
  });
});

Deno.test("most captions name the species and the style", () => {
  const count = (named: (picture: Picture, caption: string) => boolean) =>
    pictures.filter((picture, i) => named(picture, captions[i]!)).length / pictures.length;
  assert(count(({ species }, caption) => contains(caption, SPECIES_WORDS[species])) > 0.9);
  assert(count(({ style }, caption) => contains(caption, STYLE_WORDS[style])) > 0.7);
});

Deno.test("captions name traits only where the picture has them", () => {
  const attributes = attributeVector({ mouth: 0.9, eyeSize: 0.95, fur: 0, backgroundHue: 5 / 7 });
  const told = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const caption = writeCaption({ species: "cat", style: "photo", attributes }, new Random(5).fork(i));
    assert(!contains(caption, ["sad", "grumpy", "small", "white", "golden", "stripes"]), caption);
    for (const phrase of ["smiling", "happy", "big eyes", "black", "blue background"]) {
      if (contains(caption, [phrase])) told.add(phrase);
    }
  }
  assertEquals(told.size, 5, `only ${[...told]} were told`);
});

Deno.test("an article agrees with the word after it", () => {
  for (const caption of captions) {
    assert(!/\ba [aeio8]/.test(caption), caption);
    assert(!/\ban [^aeio8]/.test(caption), caption);
  }
});

Deno.test("the same seed writes the same caption", () => {
  assertEquals(writeCaption(pictures[0]!, new Random(9)), writeCaption(pictures[0]!, new Random(9)));
});

Deno.test("foxes and pigs have their own furs", () => {
  assertEquals([furName("dog", 0), furName("fox", 0), furName("pig", 1)], ["black", "red", "pale"]);
});
