import { ConfigError } from "../errors.ts";
import type { AxisValue } from "./axes.ts";
import type { Config } from "./config.ts";

/** For now. */
export function set(config: Config, path: string, value: AxisValue): Config {
  if (path === "prompts.target") return { ...config, prompts: { ...config.prompts, target: String(value) } };
  if (path.includes(".")) throw new ConfigError([`no path "${path}"`]);
  return { ...config, [path]: value };
}
