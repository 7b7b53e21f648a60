// Sends events to Keepsake with a public client library: node send.mjs <library> <host> <key> <events>
import { createRequire } from 'node:module';

const [library, host, key, count] = process.argv.slice(2);
const require = createRequire(process.cwd() + '/');
const PEOPLE = 50;

const clients = {
  segment: () => {
    const { Analytics } = require('@segment/analytics-node');
    const client = new Analytics({ writeKey: key, host, flushAt: 100, flushInterval: 100 });
    return { client, close: () => client.closeAndFlush({ timeout: 120000 }) };
  },
  rudder: () => {
    const RudderAnalytics = require('@rudderstack/rudder-sdk-node').default ?? require('@rudderstack/rudder-sdk-node');
    const client = new RudderAnalytics(key, { dataPlaneUrl: host, flushAt: 100, flushInterval: 100, maxQueueSize: 8000000, maxInternalQueueSize: 1000000 });
    return { client, close: () => client.flush() };
  },
};

const { client, close } = clients[library]();
for (let i = 0; i < count; i++) {
  const person = i % PEOPLE;
  const anonymousId = `${library}-device-${person}`;
  const userId = `${library}-${person}`;
  if (i < PEOPLE) {
    client.identify({ userId, anonymousId, traits: { email: `${userId}@example.com`, plan: 'gold', visits: i } });
  }
  const who = i % 2 === 0 ? { anonymousId } : { userId };
  client.track({ ...who, event: 'Purchased', properties: { amount: 1.5, currency: 'EUR', number: i } });
  if (i % 500 === 499) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
await close();
console.log('sent');
