/** What pdf.js asks for beside itself, put into `pdf/` of the built screen: the typefaces every reader has, tables of letters for scripts of East Asia, and decoders of pictures as plain script. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const PDFJS = join(import.meta.dirname, '../node_modules/pdfjs-dist');

export function pdfParts(): Plugin {
  return {
    name: 'pdf-parts',
    generateBundle() {
      const take = (folder: string, wanted: RegExp): void => {
        for (const name of readdirSync(join(PDFJS, folder)).filter((one) => wanted.test(one)))
          this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(join(PDFJS, folder, name)) });
      };
      take('standard_fonts', /\.(?:pfb|ttf)$/);
      take('cmaps', /\.bcmap$/);
      take('wasm', /_nowasm_fallback\.js$/);
    },
  };
}
