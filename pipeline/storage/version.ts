import metadata from "../../deno.json" with { type: "json" };

/** The version of Variegate. */
export const VERSION: string = metadata.version;
