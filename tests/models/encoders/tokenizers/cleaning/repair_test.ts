import { assertEquals } from "@std/assert";
import { unescapeHtml } from "../../../../../models/encoders/tokenizers/cleaning/html.ts";
import { repairText } from "../../../../../models/encoders/tokenizers/cleaning/repair.ts";

/** Texts and what ftfy 6.3.1 makes of them. */
const REPAIRED: readonly (readonly [string, string])[] = [
  ["a dog’s “best” day", 'a dog\'s "best" day'],
  ["ﬁlm ﬂare, ĳs, ﬆ", "film flare, ijs, st"],
  ["ＡＢＣ　ｶﾞﾗｽ", "ABC ガラス"],
  ["e\u0301te\u0301", "été"],
  ["one\r\ntwo\u2028three\rfour", "one\ntwo\nthree\nfour"],
  ["\x1b[31mred\x1b[0m\x07", "red"],
  ["&eacute;&EACUTE; &lt;b&gt;", "éÉ <b>"],
  ["<i>&eacute;</i>", "<i>&eacute;</i>"],
  ["schÃ¶n cafÃ© Ã¼ber", "schön café über"],
  ["doesnâ€™t, â€œquotedâ€\x9d", 'doesn\'t, "quoted"'],
  ["LâÃ©tÃ©", "Lâété"],
  ["a ð\x9f\x90¶", "a 🐶"],
  ["zaÅ¼Ã³Å‚Ä‡ gÄ™Å›lÄ… jaÅºÅ„", "zażółć gęślą jaźń"],
  ["ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "Привет мир"],
  ["ØµÙˆØ±Ø© ÙƒÙ„Ø¨", "صورة كلب"],
  ["æ—¥æœ¬èªžã\x81®çµµ", "日本語の絵"],
  ["wait\x85", "wait…"],
];

/** Ordinary texts whose characters could be taken for UTF-8 gone wrong, and are not. */
const KEPT = [
  "Une photo d'un chien à l'école, très ensoleillée",
  "«été»…",
  "CAFÉ® – VOILÀ…",
  "Häagen-Dazs®, MÖTLEY CRÜE™, IKEA® ÄPPLARÖ™",
  "SÃO PAULO À NOITE",
  "Straße in München, Spaß»",
  "Ñandú, ÑANDÚ, Œuvre d'art",
  "Dalí—Miró, Renée – portrait",
  "x² + y² = r², 20°C, 5µm, £20 – €30",
  "Привет, Ελληνικά, 日本語, 한국어, עברית, 🇫🇷 👩‍🎨",
];

Deno.test("what word processors, web pages and wrong encodings did to a text is undone", () => {
  for (const [text, expected] of REPAIRED) assertEquals(repairText(text), expected);
});

Deno.test("ordinary text in many languages stays as it is", () => {
  for (const text of KEPT) assertEquals(repairText(text), text);
});

Deno.test("HTML references are resolved as Python's html.unescape does", () => {
  assertEquals(
    unescapeHtml("&amp &notit; &#233;&#xE9 &#x80; &#1;&#xFDD0;. &unknown;"),
    "& ¬it; éé € . &unknown;",
  );
});
