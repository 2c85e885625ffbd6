import { join } from "@std/path";
import { type AttributeVector, type Domain, encodePng, Random } from "../../mod.ts";
import { encodeSafetensors } from "../../models/weights/safetensors.ts";
import { counted } from "../../models/wording.ts";
import { ATTRIBUTES, drawAttributes } from "../../models/world/attributes.ts";
import { drawPicture } from "../../models/world/draw.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { showProgress } from "../shell/progress.ts";
import { serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";
import { readAttributes } from "./attributes_file.ts";

/** What `world` hands to its worker. */
export interface WorldInput {
  readonly domain: Domain;
  /** A file of attributes, or undefined where they are drawn. */
  readonly attributes: string | undefined;
  readonly count: number;
  readonly seed: number;
  readonly size: number;
  readonly out: string;
}

const FILE = "attributes.safetensors";

serve<WorldInput>(async ({ domain, attributes: path, count, seed, size, out }, context) => {
  const attributes = path === undefined ? drawn(count, seed) : await readAttributes(path);
  const names = attributes.map((_, i) => `${String(i).padStart(4, "0")}.png`);
  const place = await openOutputFolder(out, { names: [FILE, ...names] }), progress = showProgress(context);
  for (const [i, name] of names.entries()) {
    const data = drawPicture({ ...domain, attributes: attributes[i]! }, size);
    await place.write(name, encodePng({ width: size, height: size, data }));
    await progress(i + 1, `of ${counted(names.length, "picture")} drawn`);
  }
  const data = Float32Array.from(attributes.flatMap((vector) => [...vector]));
  const tensor = { shape: [attributes.length, ATTRIBUTES.length], data };
  await place.write(
    FILE,
    encodeSafetensors(new Map([["attributes", tensor]]), { names: ATTRIBUTES.join(" ") }),
  );
  context.terminal.log(
    `Wrote ${counted(names.length, "picture")} of ${domain.species}, ${domain.style}, to ${out}`,
  );
  if (context.common.json) {
    print(JSON.stringify({ out, ...domain, size, pictures: names, attributes: join(out, FILE) }));
  }
});

/** Independent uniform draws: each depends on the seed and its number alone. */
function drawn(count: number, seed: number): AttributeVector[] {
  const random = new Random(seed).fork("attributes");
  return Array.from({ length: count }, (_, i) => drawAttributes(random.fork(i)));
}
