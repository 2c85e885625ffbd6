import {
  adam,
  type Config,
  directional,
  directionalMoment,
  type DirectionalMomentOptions,
  ewc,
  layerSelection,
  type PluginOption,
  relationConsistency,
  textVariations,
} from "../../mod.ts";
import type { RowName } from "./row_labels.ts";

/** One set of hyper-parameters for every row and every scenario. Where they come from: docs/ablation.md. */
export const SETTINGS = {
  learningRate: 0.05,
  floor: 0.8,
  covarianceWeight: 400,
  ewc: { weight: 3e3, samples: 48 },
  relationConsistency: { weight: 10 },
} as const;

/** What all rows share of a config. */
export const SHARED: Pick<Config, "noise" | "trainable" | "optimizer"> = {
  noise: "none", // the world's generator has none
  trainable: (name) => name.endsWith("modulation.bias"),
  optimizer: adam({ learningRate: SETTINGS.learningRate, beta1: 0, beta2: 0.99 }),
};

/**
 * Weights of the second moments in other readings: each makes them weigh as much as the default's do before the first
 * step, 3.2 times the first moments' distance, on dog-to-fox.
 */
const READING_WEIGHTS = { frobenius: 0.28, centred: 8.7, raw: 1.8e-3 } as const;

const { floor, covarianceWeight } = SETTINGS;
const directionalTerm = () => directional({ directionalLoss: { floor } });
const momentTerm = () => [textVariations(), directionalMoment({ floor, covarianceWeight })];
const whole = (moment: DirectionalMomentOptions, normalise = true) => [
  textVariations({ normalise }),
  directionalMoment({ floor, ...moment }),
  ewc(SETTINGS.ewc),
  relationConsistency({ ...SETTINGS.relationConsistency, normalise }),
];

/** The plugins of each row, made anew at each call. */
export const ROW_PLUGINS: Readonly<Record<RowName, () => PluginOption[]>> = {
  "directional": () => [directionalTerm()],
  "nada-as-coded": () => [directionalTerm(), layerSelection({ layers: "as-coded" })],
  "nada-corrected": () => [directionalTerm(), layerSelection({ layers: "corrected" })],
  "nada-ewc": () => [directionalTerm(), ewc(SETTINGS.ewc)],
  "moment": () => [momentTerm()],
  "moment-ewc": () => [momentTerm(), ewc(SETTINGS.ewc)],
  "moment-ewc-relation": () => whole({ covarianceWeight }),
  "first-moments": () => whole({ covarianceWeight: 0 }),
  "frobenius": () => whole({ covarianceWeight: READING_WEIGHTS.frobenius, covarianceDistance: "frobenius" }),
  "centred": () =>
    whole({ covarianceWeight: READING_WEIGHTS.centred, covarianceDistance: "centred-frobenius" }),
  "raw-features": () => whole({ covarianceWeight: READING_WEIGHTS.raw }, false),
  "relation-100": () => [momentTerm(), ewc(SETTINGS.ewc), relationConsistency({ weight: 100 })],
  "three-variations": () => [textVariations({ count: 3 }), directionalMoment({ floor, covarianceWeight })],
};
