import { assertEquals } from "@std/assert";
import { fileKind, kindError } from "../../../../tasks/images/pictures/file_kind.ts";

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What is said of a file that begins so. */
function sentence(head: string | Uint8Array): string {
  const kind = fileKind(typeof head === "string" ? latin1(head) : head);
  return kind.is === "picture" ? kind.format : kindError(kind).message;
}

Deno.test("fileKind() tells pictures that are read by their first bytes", () => {
  assertEquals(sentence("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "PNG");
  assertEquals(sentence("\xff\xd8\xff\xe1"), "JPEG");
  assertEquals(sentence("RIFF\x24\0\0\0WEBPVP8 "), "WebP");
});

Deno.test("fileKind() names pictures that are not read, and the way out", () => {
  const heads = {
    "a GIF": "GIF89a",
    "a TIFF": "II*\0\x08\0\0\0",
    "a BMP": "BM\x36\x10\0\0\0\0\0\0",
    "a HEIC": "\0\0\0\x18ftypheic",
    "an AVIF": "\0\0\0\x18ftypavif",
    "a JPEG XL": "\xff\x0a\xfa\x1f",
    "an SVG": '<?xml version="1.0"?><svg xmlns="x">',
  };
  for (const [name, head] of Object.entries(heads)) {
    assertEquals(
      sentence(head),
      `is ${name} file, which is not read: save it as PNG, JPEG or WebP, e.g. by ImageMagick: magick FILE FILE.png`,
    );
  }
});

Deno.test("fileKind() says what else a file is", () => {
  const remedy = "give a PNG, JPEG or WebP file";
  assertEquals(sentence("%PDF-1.7"), `is a PDF, not a picture: ${remedy}`);
  assertEquals(sentence("PK\x03\x04"), "is a zip archive, not a picture: unpack it, and give what is in it");
  assertEquals(sentence("\0\0\0\x18ftypisom"), `is a film, not a picture: ${remedy}`);
  assertEquals(sentence("RIFF\x24\0\0\0WAVEfmt "), `is a sound, not a picture: ${remedy}`);
  assertEquals(
    sentence("<!DOCTYPE html><html>"),
    "is a web page, not a picture: download the file itself",
  );
  assertEquals(
    sentence("version https://git-lfs.github.com/spec/v1\noid sha256:0"),
    "is a Git LFS pointer, not a picture: run git lfs pull",
  );
  assertEquals(sentence(new TextEncoder().encode("Grüße")), `is text, not a picture: ${remedy}`);
  assertEquals(
    sentence(new TextEncoder().encode("Grüße").subarray(0, 3)),
    `is text, not a picture: ${remedy}`,
  );
  assertEquals(sentence(Uint8Array.of(0, 1, 2, 3)), `holds no picture that is known: ${remedy}`);
  assertEquals(sentence(""), "is empty: copy or download it again");
});
