/** A ZIP archive whose files are stored as they are: enough to write a workbook part by part. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const sizes = [crc32(content), content.length, content.length];
    const head = record(0x04034b50, [20, 0, 0, 0, 0], sizes, [path.length, 0]);
    local.push(head, path, content);
    const places = record(0x02014b50, [20, 20, 0, 0, 0, 0], sizes, [path.length, 0, 0, 0, 0], [0, offset]);
    central.push(places, path);
    offset += head.length + path.length + content.length;
  }
  const count = Object.keys(files).length;
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, [0, 0, count, count], [size, offset], [0]);
  return Buffer.concat([...local, ...central, end]);
}

/** A signature, then groups of numbers: 2 bytes each in the odd ones, 4 in the even ones. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Buffer {
  const bytes: number[] = [];
  const push = (value: number, size: number): void => {
    for (let i = 0; i < size; i++) bytes.push(Math.floor(value / 256 ** i) % 256);
  };
  push(signature, 4);
  groups.forEach((group, index) => group.forEach((value) => push(value, index % 2 === 0 ? 2 : 4)));
  return Buffer.from(bytes);
}

/** @source ISO 3309, as APPNOTE.TXT of the ZIP format asks for it */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
