import { connect, createServer, type Socket } from 'node:net';

/** A relay on a port of its own whose connections a test can cut. */
export interface TcpProxy {
  port: number;
  /** Cuts every connection; new ones are taken. */
  cut(): void;
  /** Cuts every connection and takes no more. */
  stop(): Promise<void>;
}

/** Relays to `target`, or, without one, takes connections and never answers. */
export async function startTcpProxy(target?: { host: string; port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    keep(client);
    if (!target) return;
    const upstream = connect(target.port, target.host);
    keep(upstream);
    client.pipe(upstream).pipe(client);
    client.once('close', () => upstream.destroy());
    upstream.once('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return { port: address.port, cut, stop };
}
