// node validate-cards.mjs < cards.ndjson: reads one Adaptive Card a line, writes one line for each thing the official parser
// complains about ("<line> <event>: <message>"), exit code 1 if there is any.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(new URL('../.local/', import.meta.url));
const { AdaptiveCard, SerializationContext, Versions, ValidationEvent } = require('adaptivecards/dist/adaptivecards.js');

let line = 0, complaints = 0;
const complain = (event, message) => {
  complaints++;
  console.log(`${line} ${ValidationEvent[event] ?? event}: ${message}`);
};

for await (const text of createInterface({ input: process.stdin })) {
  line++;
  if (text.trim() === '') continue;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(JSON.parse(text), context);
  for (let i = 0; i < context.eventCount; i++) complain(context.getEventAt(i).event, context.getEventAt(i).message);
  for (const { event, message } of card.validateProperties().validationEvents) complain(event, message);
}
process.exit(complaints === 0 ? 0 : 1);
