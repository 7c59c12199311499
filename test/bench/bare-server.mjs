// A bare node:http server that answers every request with the same bytes: BYTES of them, on PORT.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const body = randomBytes(Number(process.env.BYTES));
const headers = { 'content-type': 'application/vnd.mapbox-vector-tile', 'content-length': String(body.length) };

createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
