/** A whole number of one to nine bytes, and where the next begins. Exact to 53 bits, which is more than any count here. */
export function readVarint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return [0, at + i];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  const last = bytes[at + 8] ?? 0;
  // Nine bytes are a number of 64 bits; those below zero are the ones that occur.
  const whole = BigInt.asIntN(64, (BigInt(value) << 8n) | BigInt(last));
  return [Number(whole), at + 9];
}

export function varintBytes(value: number): number[] {
  if (value < 0) return negativeBytes(value);
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift((rest % 128) | 0x80);
  }
  return bytes;
}

/** Numbers below zero fill all nine bytes: eight of seven bits, and one of eight. */
function negativeBytes(value: number): number[] {
  const bits = BigInt.asUintN(64, BigInt(value));
  const bytes = Array.from({ length: 8 }, (_, i) =>
    Number(((bits >> BigInt(57 - 7 * i)) & 0x7fn) | 0x80n),
  );
  return [...bytes, Number(bits & 0xffn)];
}
