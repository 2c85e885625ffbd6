import { join } from "@std/path";
import { clipMetadata, initialiseClip, initialiseStyleGAN2, writeSafetensors } from "../../mod.ts";
import { captionVocabulary } from "../../models/world/captions.ts";
import { serve } from "../shell/serve.ts";
import { print } from "../shell/terminal.ts";

/** What `initialise` hands to its worker. */
export interface InitialiseInput {
  readonly folder: string;
  readonly seed: number;
}

serve<InitialiseInput>(async ({ folder, seed }, { common, terminal }) => {
  await Deno.mkdir(folder, { recursive: true });
  const generator = initialiseStyleGAN2({
    size: 64,
    channels: [128, 128, 96, 48, 24],
    styleDim: 64,
    mappingDepth: 4,
    seed: `${seed}/generator`,
  });
  const words = captionVocabulary();
  const clip = initialiseClip({
    dim: 128,
    image: { size: 64, patchSize: 8, width: 128, layers: 4 },
    text: { vocabularySize: words.length + 2, contextLength: 24, width: 128, layers: 3 },
    seed: `${seed}/clip`,
  });
  const files = [["generator", generator, {}], ["clip", clip, clipMetadata({ words })]] as const;
  const written: Record<string, string> = {};
  for (const [name, tensors, metadata] of files) {
    const path = written[name] = join(folder, `${name}.safetensors`);
    await writeSafetensors(path, tensors, metadata);
    terminal.log(`Wrote ${path}`);
  }
  if (common.json) print(JSON.stringify({ ...written, seed }));
});
