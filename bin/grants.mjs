/** What a config is granted beyond its sandbox, as Deno's own flags. */
const GRANT = /^--allow-(?:net|env)(?:=(.*))?$/s;

/**
 * Of the words of a command line, the hosts and names that are granted: `--allow-net=HOST`, `--allow-env=NAME`. What they may
 * be is judged by the command, which names each to its worker; here nothing goes to Deno but single hosts and names.
 *
 * @param {readonly string[]} words
 * @returns {string[]}
 */
export function grantsIn(words) {
  const flags = [];
  words.forEach((word, i) => {
    if (!GRANT.test(word)) return;
    const [flag, given] = word.split(/=(.*)/s);
    const values = given === undefined ? untilFlag(words.slice(i + 1)) : [given];
    flags.push(...values.filter((value) => /^[\w.:[\]-]+$/.test(value)).map((value) => `${flag}=${value}`));
  });
  return flags;
}

/** @param {readonly string[]} words */
function untilFlag(words) {
  const end = words.findIndex((word) => word.startsWith("--"));
  return end < 0 ? words : words.slice(0, end);
}
