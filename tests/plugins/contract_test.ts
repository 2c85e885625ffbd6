/** Every plugin keeps the contract. */
import { type PluginTestOptions, testPlugin } from "../../pipeline/testing/mod.ts";
import type { Plugin } from "../../pipeline/mod.ts";
import {
  checkpoint,
  directionalLoss,
  directionalMoment,
  ewc,
  layerSelection,
  metrics,
  progress,
  relationConsistency,
  samples,
  textDirection,
  textVariations,
} from "../../plugins/mod.ts";
import { testOnBackends } from "../support/backends.ts";

const inputs = [textDirection()];

const PLUGINS: readonly [make: () => Plugin, options?: PluginTestOptions][] = [
  [checkpoint],
  [directionalLoss, { inputs }],
  [directionalMoment, { inputs }],
  [() => ewc({ samples: 3 })],
  [layerSelection],
  [metrics],
  [progress],
  [relationConsistency],
  [() => samples({ count: 2, columns: 2, every: 2 })],
  [textDirection],
  [() => textVariations({ steps: 10 })],
];

for (const [make, options] of PLUGINS) {
  testOnBackends(`the plugin ${make().name} keeps the contract`, (t) => testPlugin(t, make, options));
}
