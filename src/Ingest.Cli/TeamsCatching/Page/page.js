'use strict';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
const colors = (text, soft) => ({ default: text, subtle: soft });
const words = isDark
  ? { default: colors('#f0f1f4', '#a5aab8'), accent: colors('#9ea5ff', '#9ea5ff'), good: colors('#63d18d', '#63d18d'), warning: colors('#f0b956', '#f0b956'), attention: colors('#ff9d95', '#ff9d95'), dark: colors('#a5aab8', '#868b99'), light: colors('#ffffff', '#e2e3e8') }
  : { default: colors('#1c1d22', '#5c606b'), accent: colors('#4b53bc', '#4b53bc'), good: colors('#10733b', '#10733b'), warning: colors('#8a5a00', '#8a5a00'), attention: colors('#b3261e', '#b3261e'), dark: colors('#1c1d22', '#5c606b'), light: colors('#ffffff', '#e2e3e8') };
const panel = (background) => ({ backgroundColor: background, foregroundColors: words });

const hostConfig = new AdaptiveCards.HostConfig({
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
  spacing: { small: 4, default: 8, medium: 14, large: 22, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: isDark ? '#34373f' : '#e2e3e8' },
  supportsInteractivity: true,
  actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'medium', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  containerStyles: {
    default: panel(isDark ? '#23252b' : '#ffffff'),
    emphasis: panel(isDark ? '#2c2f37' : '#f0f1f5'),
    accent: panel(isDark ? '#2b2e52' : '#eceefc'),
    good: panel(isDark ? '#1c3527' : '#e5f5eb'),
    warning: panel(isDark ? '#3b3018' : '#fdf3dc'),
    attention: panel(isDark ? '#43221f' : '#fdeceb'),
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 14 },
});

const isWeb = (url) => typeof url === 'string' && /^https?:\/\//i.test(url);
const isPicture = (url) => typeof url === 'string' && /^data:image\/(png|jpeg|gif|webp);base64,/i.test(url);

// The part of Markdown that Teams shows in a card: bold, italic, links, lists. All else stays as it was written.
const markdown = markdownit('zero', { breaks: true }).enable(['emphasis', 'link', 'list', 'newline', 'escape']);
markdown.validateLink = isWeb;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// Addresses that are no web page, and pictures that would tell somebody that the card was opened, are left out.
function harmless(value) {
  if (Array.isArray(value)) {
    return value.map((item) => harmless(item));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value)
      .filter(([name, inner]) => typeof inner !== 'string' || !/url$|^backgroundImage$|^poster$/i.test(name) || (value.type === 'Action.OpenUrl' ? isWeb(inner) : isPicture(inner)))
      .map(([name, inner]) => [name, harmless(inner)]));
  }
  return value;
}

function draw(content) {
  const box = document.createElement('div');
  box.className = 'card';
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig;
    card.onExecuteAction = (action) => {
      if (action instanceof AdaptiveCards.OpenUrlAction && isWeb(action.url)) {
        open(action.url, '_blank', 'noopener,noreferrer');
      }
    };
    card.parse(harmless(content));
    const drawn = card.render();
    for (const link of drawn.querySelectorAll('a')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    box.append(drawn);
  } catch (error) {
    box.classList.add('problem');
    box.textContent = `The renderer cannot draw this card: ${error.message}`;
  }
  return box;
}

function message(received, isFresh) {
  const item = document.createElement('li');
  item.className = isFresh ? 'message fresh' : 'message';
  const avatar = document.createElement('div');
  avatar.className = 'avatar';
  avatar.textContent = 'I';
  avatar.setAttribute('aria-hidden', 'true');
  const body = document.createElement('div');
  const from = document.createElement('p');
  from.className = 'from';
  const who = document.createElement('b');
  who.textContent = 'Ingest';
  const at = document.createElement('time');
  at.dateTime = received.at;
  at.textContent = new Date(received.at).toLocaleString();
  const channel = document.createElement('span');
  channel.textContent = `to ${received.channel}`;
  from.append(who, at, channel);
  body.append(from, ...received.message.attachments.map((attachment) => draw(attachment.content)));
  item.append(avatar, body);
  return item;
}

const list = document.getElementById('cards');
const state = document.getElementById('state');
const opened = Date.now();
let count = 0;

const stream = new EventSource('cards');
stream.onmessage = (event) => {
  const received = JSON.parse(event.data);
  list.prepend(message(received, Date.parse(received.at) > opened));
  document.getElementById('empty').hidden = true;
  document.getElementById('count').textContent = `${++count} received`;
  document.title = `(${count}) Ingest · Teams cards`;
};
stream.onopen = () => {
  state.textContent = 'live';
  state.className = 'live';
};
stream.onerror = () => {
  state.textContent = "no connection: 'ingest up' is not running";
  state.className = 'gone';
};
