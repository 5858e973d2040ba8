/** Ways to damage a file that is whole: cut short, bytes changed or lost, pages taken for others. For the ledger and for the file of its papers. */
import type { Chance } from './cases.ts';

const PAGE = 4096;

/** Damages the bytes of a whole file, and says how. */
export function damaged(whole: Buffer, chance: Chance): { bytes: Buffer; how: string } {
  const bytes = Buffer.from(whole);
  const at = chance.below(bytes.length);
  const page = Math.floor(at / PAGE) * PAGE;
  const other = chance.below(bytes.length / PAGE) * PAGE;
  const change = (from: number): void => void bytes.writeUInt8(bytes.readUInt8(from) ^ (1 + chance.below(255)), from);
  switch (chance.below(6)) {
    case 0:
      return { bytes: bytes.subarray(0, at), how: `cut to ${at} bytes` };
    case 1:
      return { bytes: bytes.subarray(0, page), how: `cut to ${page / PAGE} pages` };
    case 2:
      change(at);
      return { bytes, how: `byte ${at} changed` };
    case 3:
      for (let count = 0; count < 100; count += 1) change(chance.below(bytes.length));
      return { bytes, how: '100 bytes changed' };
    case 4:
      bytes.fill(0, at, Math.min(at + 512, bytes.length));
      return { bytes, how: `512 bytes lost at ${at}` };
    default:
      whole.copy(bytes, page, other, other + PAGE);
      return { bytes, how: `page ${page / PAGE} became page ${other / PAGE}` };
  }
}
