/** All convolutions of a generator together: whether their gradients keep up with the way forth. */
import type { Case } from "./result.ts";

/** Arithmetic operations a second. */
export interface ConvolutionSpeeds {
  readonly forward: number;
  /** Of both gradients. */
  readonly backward: number;
}

/** The speeds of the convolutions among timed operations; undefined where there are none. */
export function convolutionSpeeds(cases: readonly Case[]): ConvolutionSpeeds | undefined {
  const convolutions = cases.filter(({ name }) => /^(transposed )?convolution /.test(name));
  if (convolutions.length === 0) return undefined;
  const isGradient = ({ name }: Case) => name.includes(", gradient of ");
  return {
    forward: speedOf(convolutions.filter((each) => !isGradient(each))),
    backward: speedOf(convolutions.filter(isGradient)),
  };
}

function speedOf(cases: readonly Case[]): number {
  const sum = (f: (each: Case) => number) => cases.reduce((total, each) => total + f(each), 0);
  return sum(({ work }) => work.flops) / sum(({ seconds }) => seconds.median);
}
