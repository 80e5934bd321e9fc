/** Bytes of a part as text, and the escapes that spreadsheet text carries beyond those of XML. */

import { XlsxError } from "./errors";

/** Decodes by byte order mark, else by what the XML declaration says, else as UTF-8. Throws XlsxError. */
export function decodeText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encoding(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new XlsxError("damaged", `${part}: text encoding`, { cause: error });
  }
}

function encoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, 128));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? "utf-8";
}

/**
 * The same text in memory of its own. A text cut out of a part keeps the whole part in memory as long as it lives, and
 * labels outlive their file where what they mean is remembered.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Characters written as _x000D_ and the like. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
