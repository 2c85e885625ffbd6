import { UsageError } from "../shell/command.ts";

/** `NAME=VALUE,NAME=VALUE` as an environment. @throws {UsageError} */
export function readDevice(word: string): Readonly<Record<string, string>> {
  const found = [...word.matchAll(/(?:^|,)([A-Z_][A-Z0-9_]*)=((?:(?!,[A-Z_][A-Z0-9_]*=).)*)/g)];
  const whole = found.map(([match]) => match).join("");
  if (found.length > 0 && whole === word) {
    return Object.fromEntries(found.map(([, name, value]) => [name!, value!]));
  }
  throw new UsageError(`--devices is "${word}". It must be NAME=VALUE, as NVIDIA_VISIBLE_DEVICES=0`);
}
