// Reads a webhook message from standard input, lets the official adaptivecards package parse, validate and draw its card in a
// DOM, with markdown-it as its reader of Markdown, and writes what a person would see. Usage: node check-card.cjs NODE_MODULES
const fs = require('node:fs');
const path = require('node:path');

const modules = process.argv[2];
const { JSDOM } = require(path.join(modules, 'jsdom'));
const { window } = new JSDOM('<!doctype html><body></body>', { runScripts: 'outside-only' });
window.eval(fs.readFileSync(path.join(modules, 'adaptivecards', 'dist', 'adaptivecards.js'), 'utf8'));
window.eval(fs.readFileSync(path.join(modules, 'markdown-it', 'dist', 'markdown-it.js'), 'utf8'));

const cards = window.AdaptiveCards;
const markdown = window.markdownit();
cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const message = JSON.parse(fs.readFileSync(0, 'utf8'));
const card = new cards.AdaptiveCard();
const context = new cards.SerializationContext(cards.Versions.v1_5);
card.parse(message.attachments[0].content, context);
const problems = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
problems.push(...card.validateProperties().validationEvents.map((event) => event.message));
const drawn = card.render();
process.stdout.write(JSON.stringify({
  problems,
  text: drawn.textContent,
  links: [...drawn.querySelectorAll('a')].map((link) => ({ text: link.textContent, url: link.getAttribute('href') })),
  markup: [...new Set([...drawn.querySelectorAll('*')].map((element) => element.tagName.toLowerCase()))].sort(),
}));
