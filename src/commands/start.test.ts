import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { listenOnFreePort } from './start.ts';

test('the next free port when the port is taken', async () => {
  const [first, second] = [createServer(), createServer()];
  try {
    await new Promise<void>((resolve) => first.listen(0, 'localhost', resolve));
    const { port } = first.address() as AddressInfo;
    const found = await listenOnFreePort(second, { port, host: 'localhost' });
    assert.ok(found > port);
    assert.equal((second.address() as AddressInfo).port, found);
  } finally {
    first.close();
    second.close();
  }
});

test('the port that was requested, if it is free', async () => {
  const [first, second] = [createServer(), createServer()];
  await new Promise<void>((resolve) => first.listen(0, 'localhost', resolve));
  const { port } = first.address() as AddressInfo;
  await new Promise((resolve) => first.close(resolve));
  try {
    assert.equal(await listenOnFreePort(second, { port, host: 'localhost' }), port);
  } finally {
    second.close();
  }
});

test('a host that is not of this computer', async () => {
  await assert.rejects(listenOnFreePort(createServer(), { port: 4321, host: '192.0.2.1' }), /EADDRNOTAVAIL/);
});
