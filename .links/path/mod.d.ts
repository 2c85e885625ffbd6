/** Joins path segments and normalises the result. */
export declare function join(path: string, ...paths: string[]): string;
/** Resolves path segments into an absolute path. */
export declare function resolve(...paths: string[]): string;
/** The directory part of a path. */
export declare function dirname(path: string): string;
/** The last part of a path. */
export declare function basename(path: string, suffix?: string): string;
/** The extension of a path, with its dot. */
export declare function extname(path: string): string;
/** Whether a path is absolute. */
export declare function isAbsolute(path: string): boolean;
/** The path from one place to another. */
export declare function relative(from: string, to: string): string;
/** A path as a `file:` URL. */
export declare function toFileUrl(path: string): URL;
/** A `file:` URL as a path. */
export declare function fromFileUrl(url: string | URL): string;
