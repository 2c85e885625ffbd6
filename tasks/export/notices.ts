/** What a page says of its networks: what they are, and whose. */
import type { StyleGAN2 } from "../../mod.ts";
import { counted } from "../../models/wording.ts";
import { isWorldGenerator } from "../images/related_generators.ts";
import { byteSize } from "../shell/byte_size.ts";
import type { PageDType, PageGenerator } from "./page_weights.ts";

/** A generator, and what a page holds of it. */
export interface Exported {
  readonly name: string;
  readonly generator: StyleGAN2;
  readonly page: PageGenerator;
  /** Its safetensors file. */
  readonly bytes: Uint8Array;
  /** How many tensors are in it, and of how many. */
  readonly changed: number;
  readonly total: number;
}

/** What is said of all of them. */
interface NoticeOptions {
  readonly dtype: PageDType;
  /** In the exporter's words. */
  readonly licence: string | undefined;
}

/** Sentences for each generator, by its name; the source is the first. */
export function noticesOf(
  [source, ...adapted]: readonly Exported[],
  { dtype, licence }: NoticeOptions,
): Record<string, string[]> {
  const { name, generator, bytes } = source!, { width, height, label } = generator;
  const held = `${label}: a StyleGAN2 of ${width} × ${height} pixels, held as ${dtype}, ${
    byteSize(bytes.length)
  }.`;
  return {
    [name]: [held, `Licence: ${licence ?? usualLicence(generator)}`],
    ...Object.fromEntries(adapted.map((each) => [each.name, [
      `Adapted from ${label}. Held are ${each.changed} of ${
        counted(each.total, "tensor")
      }, those that differ from the ` +
      `source's: ${byteSize(each.bytes.length)}.`,
      "Licence: it is made of the source, and what holds for that one holds for it.",
    ]])),
  };
}

function usualLicence(generator: StyleGAN2): string {
  if (isWorldGenerator(generator)) return "MIT, as Variegate, with which it comes.";
  return "not stated by whoever made this page. Networks have licences of their own, and many forbid commercial use: " +
    "ask who published the source before passing it on.";
}
