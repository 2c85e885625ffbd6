/// <reference lib="dom" />
/** The controls of a page, and the state that they stand at. */
import type { BackendChoice, Numbers, State } from "./state.ts";

const NUMBERS: readonly (keyof Numbers)[] = ["seed", "truncation", "mix", "second", "crossover"];

/** An element of the page, which has been made with it. */
export function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}"`);
  return found as E;
}

/** What the controls say; a number that is no number, or beyond its bounds, is left as it was. */
export function readControls(before: State): State {
  const numbers = NUMBERS.map((name) => {
    const input = element<HTMLInputElement>(name), value = input.valueAsNumber;
    return [name, input.validity.valid && Number.isFinite(value) ? value : before[name]];
  });
  const backend = element<HTMLSelectElement>("backend").value as BackendChoice;
  return { ...Object.fromEntries(numbers) as Numbers, backend };
}

/** Puts the controls where a state is. */
export function writeControls(state: State): void {
  for (const name of NUMBERS) element<HTMLInputElement>(name).value = String(state[name]);
  element<HTMLSelectElement>("backend").value = state.backend;
  writeOutputs(state);
}

/** Shows what sliders stand at, in words where a number says little. */
export function writeOutputs({ truncation, mix, crossover }: State): void {
  const layers = Number(element<HTMLInputElement>("crossover").max);
  const words = {
    truncation: String(truncation),
    mix: `${Math.round(100 * mix)} %`,
    crossover: crossover === layers ? "all" : `${crossover} of ${layers}`,
  };
  for (const [name, text] of Object.entries(words)) {
    element<HTMLOutputElement>(`${name}-output`).value = text;
    element<HTMLInputElement>(name).setAttribute("aria-valuetext", text);
  }
}
