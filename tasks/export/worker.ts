import { join } from "@std/path";
import type { StyleGAN2 } from "../../mod.ts";
import { latentCount } from "../../models/stylegan2/architecture.ts";
import { counted } from "../../models/wording.ts";
import { disposeGenerators, loadGenerators } from "../images/related_generators.ts";
import { breathe } from "../shell/breathe.ts";
import { byteSize } from "../shell/byte_size.ts";
import { UsageError } from "../shell/command.ts";
import { openOutputFolder } from "../shell/output_folder.ts";
import { type Context, serve } from "../shell/serve.ts";
import { startComputing } from "../shell/start_computing.ts";
import { print } from "../shell/terminal.ts";
import { namesOf, SOURCE_NAME } from "./names.ts";
import { type Exported, noticesOf } from "./notices.ts";
import type { Site } from "./page/site.ts";
import { differing, encoded, type PageDType, pageGenerator, settingsOf } from "./page_weights.ts";
import { oneFile, PAGE, readPageCode, type SiteParts, splitFiles } from "./site_files.ts";

/** What `export` hands to its worker. */
export interface ExportInput {
  readonly runs: readonly string[];
  readonly out: string;
  readonly source: string | undefined;
  readonly dtype: PageDType;
  readonly split: boolean;
  readonly title: string | undefined;
  readonly licence: string | undefined;
}

const REFUSING = { cannot: "Cannot export", instead: "Give the folder of a run" };

/** A browser keeps the text of a page in one piece, and ends at half a gigabyte. */
const MOST_IN_ONE_FILE = 250e6;

serve<ExportInput>(async (input, context) => {
  const { terminal, common } = context, { runs, out, split, dtype } = input;
  await startComputing(context, "wasm");
  const generators = { runs, files: [], source: input.source, key: undefined };
  const { source, columns } = await loadGenerators(generators, REFUSING);
  const exported: Exported[] = [];
  try {
    const names = [SOURCE_NAME, ...namesOf(runs)];
    const own = columns.map(({ generator }, i) => ({ name: names[i]!, generator }));
    for await (const each of exportAll(own, dtype, context)) exported.push(each);
    const site = partsOf(exported, source, input);
    const files = split ? await splitFiles(site, await readPageCode()) : await single(site);
    const place = await openOutputFolder(out, { names: [...files.keys()] });
    for (const [name, bytes] of files) await place.write(name, bytes); // the page last
    const size = [...files.values()].reduce((sum, { length }) => sum + length, 0), page = join(out, PAGE);
    for (const { name, bytes, changed, total } of exported) {
      const part = name === SOURCE_NAME ? "" : `, ${changed} of ${total} tensors changed`;
      terminal.log(`${name}: ${byteSize(bytes.length)} as ${dtype}${part}`);
    }
    terminal.log(`Wrote ${page}, ${byteSize(size)} in ${counted(files.size, "file")}. ${openBy(split)}`);
    if (common.json) {
      const sizes = exported.map(({ name, bytes, changed }) => ({ name, bytes: bytes.length, changed }));
      print(JSON.stringify({ out, page, dtype, bytes: size, files: [...files.keys()], generators: sizes }));
    }
  } finally {
    disposeGenerators(source, columns);
  }
});

function openBy(split: boolean): string {
  return split ? "Give the folder to a web server" : "Open it in a browser";
}

async function single(site: SiteParts): Promise<Map<string, Uint8Array>> {
  const size = [...site.weights.values()].reduce((sum, { length }) => sum + length, 0);
  if (size > MOST_IN_ONE_FILE) {
    throw new UsageError(
      `The networks are ${byteSize(size)}, and browsers open one file of some ${
        byteSize(MOST_IN_ONE_FILE)
      } at most: give --split, and the folder to a web server; or fewer runs`,
    );
  }
  return await oneFile(site, await readPageCode());
}

/** Makes of each generator what the page holds of it: all of the first, and of the others what differs from it. */
async function* exportAll(
  generators: readonly { readonly name: string; readonly generator: StyleGAN2 }[],
  dtype: PageDType,
  { terminal, signal }: Context,
): AsyncGenerator<Exported> {
  let source: Awaited<ReturnType<typeof pageGenerator>> | undefined;
  for (const { name, generator } of generators) {
    terminal.progress(`Reading ${name}`);
    await breathe(signal);
    const page = await pageGenerator(generator, dtype);
    source ??= page;
    const held = page === source ? page.tensors : differing(page, source);
    yield {
      name,
      generator,
      page,
      bytes: encoded(generator.label, held, dtype),
      changed: held.size,
      total: page.tensors.size,
    };
  }
}

function partsOf(
  exported: readonly Exported[],
  source: StyleGAN2,
  { title, dtype, licence }: ExportInput,
): SiteParts {
  const [first, ...others] = exported, { architecture } = first!.page;
  const file = (i: number) => i === 0 ? "source.safetensors" : `adapted-${i}.safetensors`;
  const site: Site = {
    title: title ?? others.map(({ name }) => name).join(", "),
    architecture,
    layers: latentCount(architecture.size),
    generators: exported.map(({ name, page }, i) => ({ name, file: file(i), settings: settingsOf(page) })),
  };
  return {
    site,
    width: source.width,
    height: source.height,
    notices: noticesOf(exported, { dtype, licence }),
    weights: new Map(exported.map(({ bytes }, i) => [file(i), bytes])),
  };
}
