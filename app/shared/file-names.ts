const MAX_NAME_LENGTH = 120;

/** A name without folder, control or bidirectional characters, ending with the extension of its content. */
export function safeFileName(name: string, extension: string): string {
  const base = (name.split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/^\.+/, "")
    .trim()
    .slice(0, MAX_NAME_LENGTH);
  return `${base || "document"}.${extension}`;
}
