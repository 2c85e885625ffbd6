import type { Shader } from "./_recording_adapter.ts";

/** What a compiler makes of shaders. */
export interface Compiled {
  /** How many it took. */
  readonly taken: number;
  /** What it said of those that it refused, a line each. */
  readonly refused: readonly string[];
  /** How many shaders need a feature that the adapter does not have, by the feature's name. */
  readonly lacking: Readonly<Record<string, number>>;
}

/**
 * Has the compiler of this engine's first adapter compile shaders. It is run in a page too, so that it reads nothing
 * outside of itself.
 */
export async function compile(shaders: readonly Shader[]): Promise<Compiled> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error("Cannot compile shaders: there is no adapter");
  const features = ["shader-f16", "subgroups"] as GPUFeatureName[];
  const listed = features.filter((feature) => adapter.features.has(feature));
  const device = await adapter.requestDevice({ requiredFeatures: [...listed, "subgroups"] })
    .catch(() => adapter.requestDevice({ requiredFeatures: listed })); // Deno's adapters do not list subgroups
  const needed = { "shader-f16": /^enable f16;/m, subgroups: /\bsubgroup[A-Z]\w*\(/ };
  const refused: string[] = [], lacking: Record<string, number> = {};
  let taken = 0;
  for (const { label, code } of shaders) {
    const [lacks] = Object.entries(needed)
      .filter(([feature, sign]) => !device.features.has(feature as GPUFeatureName) && sign.test(code));
    if (lacks) {
      lacking[lacks[0]] = (lacking[lacks[0]] ?? 0) + 1;
      continue;
    }
    device.pushErrorScope("validation");
    const { messages } = await device.createShaderModule({ code }).getCompilationInfo();
    const error = await device.popErrorScope();
    const told = messages.find(({ type }) => type === "error");
    if (!told && !error) taken++;
    else refused.push(`${label}: ${told ? `line ${told.lineNum}: ${told.message}` : error!.message}`);
  }
  device.destroy();
  return { taken, refused, lacking };
}
