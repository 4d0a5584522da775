/** Runs the sandbox until Ctrl+C: `node test/sandbox/cli.ts --port 8443 [--customers N] [--rules 2026] [--seed N]`. */
import { parseArgs } from 'node:util';
import { CONTROL_HOST } from './control.ts';
import { startSandbox } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    customers: { type: 'string', default: '40' },
    rules: { type: 'string', default: '2023' },
    seed: { type: 'string', default: '2026' },
  },
});
if (values.rules !== '2023' && values.rules !== '2026') throw new Error('--rules is 2023 or 2026');

const sandbox = await startSandbox({
  port: Number(values.port),
  customers: Number(values.customers),
  rules: values.rules,
  seed: Number(values.seed),
});

console.log(`The sandbox listens on https://127.0.0.1:${sandbox.port} (rules of ${values.rules}, ${values.customers} customers).
Control interface: curl -k -H 'Host: ${CONTROL_HOST}' https://127.0.0.1:${sandbox.port}/settings
Start Chromium with:
${sandbox
  .chromiumArgs()
  .map((argument) => `  '${argument}'`)
  .join('\n')}`);

const stop = async () => {
  await sandbox.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
