import { describe, expect, test } from 'vitest';
import { linkOrigin } from './public-url.ts';

const local = { host: '127.0.0.1', port: () => 8787 };

describe('the origin of links', () => {
  test('is the configured address whatever Host says', () => {
    expect(linkOrigin({ ...local, publicUrl: 'https://map.example' }, 'localhost:8787')).toBe('https://map.example');
  });

  test('is the Host asked for where it is a name of this machine', () => {
    expect(linkOrigin(local, 'LOCALHOST:8787')).toBe('http://localhost:8787');
    expect(linkOrigin(local, '[::1]:8787')).toBe('http://[::1]:8787');
  });

  test.each(['evil.example', 'localhost:1', 'localhost:8787.evil.example', undefined])('does not follow %s', (host) => {
    expect(linkOrigin(local, host)).toBe('http://127.0.0.1:8787');
  });

  test('a server on every address is reached by loopback', () => {
    expect(linkOrigin({ ...local, host: '0.0.0.0' }, 'evil.example')).toBe('http://127.0.0.1:8787');
    expect(linkOrigin({ ...local, host: '::' }, undefined)).toBe('http://127.0.0.1:8787');
  });
});
