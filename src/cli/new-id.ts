/** A UUIDv7 (RFC 9562, section 5.7) from UTC milliseconds and sixteen bytes of chance. */
export function newId(at: number, chance: Uint8Array): string {
  const bytes = Uint8Array.from(chance.slice(0, 16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(at / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
