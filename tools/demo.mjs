// Five colleagues in the Agents Playground, for whoever is alone with ./run --demo.
// node demo.mjs http://127.0.0.1:56150 [--alone]
// It listens where the Playground's own page listens, presses the same buttons through the same endpoints, and ends with the decision.
// With --alone it also says what you would say (the page does not show such messages in a channel, so this is for tests).
const [base, mode] = process.argv.slice(2);
const alone = mode === '--alone';
const pace = Number(process.env.SQUADBOT_DEMO_PACE ?? 1); // 0 means without pauses
const thinking = 90_000; // how long the demo waits for you before it presses "Use this idea" for you

const config = (await (await fetch(`${base}/_internal/v1/config`)).json()).config;
const me = config.currentUser;
const [lena, tom, priya, jonas, sam] = config.users;
const cards = new Map(); // message id → {id, conversation, content}, oldest first
let changed = () => {};

const say = text => console.log(`[demo] ${text}`);
const first = person => person.givenName ?? person.name;
const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000 * pace));

function listen() {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.onmessage = ({ data }) => {
    const { actionConversationId: conversation, message } = JSON.parse(data);
    const card = message?.attachments?.find(a => a.contentType === 'application/vnd.microsoft.card.adaptive');
    if (card) cards.set(message.messageId, { id: message.messageId, conversation, content: card.content });
    changed();
  };
  socket.onclose = () => { say('The Playground is gone.'); process.exit(1); };
  return new Promise(resolve => { socket.onopen = resolve; });
}

// Every object inside a card, depth first.
function* parts(node) {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) yield node;
  for (const child of Object.values(node)) yield* parts(child);
}

const words = card => [...parts(card)].map(part => part.text).filter(text => typeof text === 'string').join(' ');
const button = (card, title) => [...parts(card)].find(part => part.type === 'Action.Execute' && part.title === title);

// The newest card that carries this button and fits.
const live = (title, fits = () => true) => [...cards.values()].reverse().find(card => button(card.content, title) && fits(card));

// Resolves with the first truthy answer of look(), asked again after every message; null after the given time.
function until(look, milliseconds = 2 ** 31 - 1) {
  return new Promise(resolve => {
    const done = answer => { changed = () => {}; clearTimeout(timer); resolve(answer); };
    const timer = setTimeout(() => done(null), milliseconds);
    changed = () => { const answer = look(); if (answer) done(answer); };
    changed();
  });
}

async function post(path, body) {
  const answer = await fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text === '' ? {} : JSON.parse(text);
}

// A tap, as the Playground's page sends it. Returns the card in the answer: what this person sees now.
async function tap(person, card, title, inputs = {}, content = card.content) {
  const action = button(content, title);
  if (!action) throw new Error(`${first(person)} finds no button "${title}"`);
  const answer = await post('/_conversation/v1/invoke', {
    name: 'adaptiveCard/action',
    value: { action: { type: action.type, title, verb: action.verb, data: { ...action.data, ...inputs } } },
    from: { id: person.id }, conversation: { id: card.conversation }, replyToId: card.id,
  });
  return answer.value?.type === 'AdaptiveCard' ? answer.value : answer;
}

async function consents(person, isOurs) {
  const card = live('Consent', isOurs);
  if (!card) return;
  await tap(person, card, 'Consent');
  say(`${first(person)} consents.`);
}

async function seesAProblem(person, isOurs) {
  const card = live('I see a problem…', isOurs);
  const aboutTime = words(card.content).includes('9:30');
  say(`${first(person)} sees a problem …`);
  const form = await tap(person, card, 'I see a problem…');
  await pause(6);
  await tap(person, card, 'Send', {
    problem: 'On Mondays I bring my son to school until 9:40. I would miss it every week.',
    idea: words(card).includes('9:30') ? '9:45 instead of 9:30' : 'We try it for two weeks first', until: 'stop',
  }, form);
}

function proposeForMe() {
  const mention = `<at>${config.bot.name}</at>`;
  return post(`/_conversation/v1/conversations/${config.groupChats?.[0]?.id ?? config.groupChat.id}/messages`, {
    type: 'text', textFormat: 'plain', from: { id: me.id },
    text: `${mention} propose Move the daily stand-up to 9:30`,
    mentions: [{ mentioned: { id: config.bot.id, name: config.bot.name }, text: mention }],
  });
}

await listen();
say('I play your five colleagues. Propose something; they will answer.');
if (alone) await proposeForMe();

const opened = await until(() => live('Consent'));
const ours = card => card.conversation === opened.conversation;
await pause(5);
await consents(tom, ours);
await pause(4);
await consents(priya, ours);
await pause(5);
await seesAProblem(lena, ours);

const held = await until(() => live('Use this idea', ours));
say(`On hold. You are ${first(me)}: press [Use this idea] or [Change it…], or reply "@${config.bot.name} amend <new text>".`);
const isNew = card => ours(card) && /\bversion 2\b/.test(words(card.content));
if (!await until(() => live('Consent', isNew), alone ? 1 : thinking)) {
  say('Pressing [Use this idea] for you.');
  await tap(me, held, 'Use this idea');
}

await until(() => live('Consent', isNew));
for (const person of [lena, jonas, tom, priya, sam]) {
  await pause(3);
  await consents(person, isNew);
}

const adopted = await until(() => [...cards.values()].find(card => ours(card) && /Adopted · A-\d+/.test(words(card.content))), 30_000);
say(adopted ? `${words(adopted.content).match(/Adopted · A-\d+/)[0]}. Reply "@${config.bot.name} agreements" to see it listed.` : 'It is still open: somebody has yet to answer.');
process.exit(adopted ? 0 : 1);
