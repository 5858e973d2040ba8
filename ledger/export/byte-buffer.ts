/**
 * A file that grows in memory piece by piece and is handed over whole: nothing of it is ever written in clear to the disk. Text goes
 * in as UTF-8. How large it may become is its caller's to say.
 */
export class ByteBuffer {
  #bytes = new Uint8Array(1024 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(piece: string | Uint8Array): void {
    // UTF-8 takes at most three bytes for each unit of a string.
    this.#makeRoom(typeof piece === 'string' ? piece.length * 3 : piece.length);
    if (typeof piece === 'string') this.#length += encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
    else {
      this.#bytes.set(piece, this.#length);
      this.#length += piece.length;
    }
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  /** All of it, handed over: nothing more can be added. */
  whole(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.buffer.transfer(this.#length));
  }
}

const encoder = new TextEncoder();
