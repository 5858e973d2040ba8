/**
 * Keeps connections that have not shown the token from using up what the host has: there are only so many of them, and the oldest makes
 * way for a new one. So any number of silent or slow clients never shuts out the page. It knows nothing of requests.
 */
import type { Socket } from 'node:net';

/** A browser opens six at a time. */
const MOST = 100;

export class ConnectionLimit {
  /** Oldest first. */
  readonly #sockets = new Set<Socket>();

  add(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const [oldest] = this.#sockets;
    if (this.#sockets.size > MOST) oldest?.destroy();
  }

  /** From here on it is the page's own. */
  letIn(socket: Socket): void {
    this.#sockets.delete(socket);
  }
}
