/** How much a file holds, in three digits or so: "347 bytes", "59.2 kB", "354.0 MB". */
export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${["kB", "MB", "GB"][power - 1]}`;
}
