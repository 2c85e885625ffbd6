import { inversion, type StyleGAN2, WeightsError } from "../../mod.ts";
import type { Column } from "../images/related_generators.ts";

/**
 * Adds what tuning changed to each generator; the source itself becomes the tuned one.
 *
 * @throws {WeightsError} where one is no relative of the others
 */
export function carryAll(columns: readonly Column[], source: StyleGAN2, tuned: StyleGAN2): void {
  for (const { generator, label } of [...columns].reverse()) { // the source last: the others are told by it
    if (generator === source) continue;
    carry(label, generator, source, tuned);
  }
  if (columns.some(({ generator }) => generator === source)) carry(source.label, source, source, tuned);
}

function carry(label: string, adapted: StyleGAN2, source: StyleGAN2, tuned: StyleGAN2): void {
  try {
    inversion.carryTuning(adapted, { tuned, source });
  } catch (cause) {
    if (cause instanceof TypeError) {
      throw new WeightsError(label, `cannot be used. ${cause.message}`, { cause });
    }
    throw cause;
  }
}
