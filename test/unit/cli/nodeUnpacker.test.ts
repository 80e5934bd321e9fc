import { deflateSync } from "fflate";
import { nodeUnpacker } from "../../../src/cli/check/nodeUnpacker";
import { OWN_UNPACKER } from "../../../src/workbook/xlsx/inflate";

const content = Uint8Array.from({ length: 200_000 }, (_, at) => (at * at) % 251);
const packed = deflateSync(content);

describe.each([
  ["Node's zlib", nodeUnpacker],
  ["the library", OWN_UNPACKER],
])("%s", (_, unpacker) => {
  test("unpacks what is no more than was stated", () => {
    expect(Buffer.compare(unpacker.inflate(packed, content.length)!, content)).toBe(0);
    expect(unpacker.inflate(packed, content.length + 5000)).toHaveLength(content.length);
  });

  test("gives up what is more than was stated", () => {
    expect(unpacker.inflate(packed, content.length - 1)).toBeNull();
    expect(unpacker.inflate(packed, 0)).toBeNull();
  });

  test("refuses damaged and cut data", () => {
    expect(() => unpacker.inflate(packed.subarray(0, packed.length >> 1), content.length)).toThrow();
    expect(() => unpacker.inflate(Uint8Array.of(7, 255, 255, 1), 100)).toThrow();
  });

  test("knows the checksum of zip files", () => {
    expect(unpacker.crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});
