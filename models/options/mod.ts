/** What options may be, of whatever takes any: plugins, configs, networks, command lines. */
export {
  allows,
  type AnyCheck,
  type Check,
  flag,
  functionOf,
  oneOf,
  orOfStep,
  required,
  such,
  template,
  text,
} from "./check.ts";
export { asMade, type Made, madeBy, type Making, makingOf } from "./making.ts";
export { number, type Range, seed, truncation, whole } from "./numbers.ts";
export {
  checkArgument,
  checkOptions,
  list,
  type ListRules,
  members,
  optionProblems,
  optionsIn,
  type OptionTable,
} from "./option_problems.ts";
export { present } from "./present.ts";
export { shown } from "./shown.ts";
export { suggestion } from "./suggest.ts";
