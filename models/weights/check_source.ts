/**
 * Looks at what a config gives for a network's weights; configs run unchecked, so types have promised nothing.
 *
 * @param call the function that was called, for the message: "stylegan2"
 * @param options its argument: a path, or options with a member `weights`
 * @throws {TypeError} where the weights are neither a path nor tensors by name
 */
export function checkWeightSource(call: string, options: unknown): void {
  const isOptions = typeof options === "object" && options !== null && "weights" in options;
  const weights: unknown = isOptions ? options.weights : options;
  if (typeof weights === "string" || weights instanceof Map) return;
  const wanted = `${call}() takes the path of a weight file as a text, or tensors by name`;
  if (!(weights instanceof URL)) {
    throw new TypeError(
      `${wanted}, and was given ${weights === null ? "null" : `a value of type ${typeof weights}`}`,
    );
  }
  const wayOut = weights.protocol === "file:"
    ? `Give ${call}(${JSON.stringify(decodeURIComponent(weights.pathname))})`
    : "Download the file, and give its path";
  throw new TypeError(`${wanted}, and was given the URL ${weights.href}. ${wayOut}`);
}
