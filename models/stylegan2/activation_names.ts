/** As NVIDIA's `bias_act` calls them: leaky ReLU of slope 0.2, ReLU, none, and x · sigmoid(x). */
export type Activation = "lrelu" | "relu" | "linear" | "swish";

/** Each gives back the variance that its activation takes. */
const GAINS: Readonly<Record<Activation, number>> = {
  lrelu: Math.SQRT2,
  relu: Math.SQRT2,
  linear: 1,
  swish: Math.SQRT2,
};

export function isActivation(name: unknown): name is Activation {
  return typeof name === "string" && Object.hasOwn(GAINS, name);
}

/** All names, for messages. */
export const activationNames = Object.keys(GAINS);

export function gainOfActivation(name: Activation): number {
  return GAINS[name];
}
